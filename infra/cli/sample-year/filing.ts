/** What a row says, by the fields of the form. A number is one that was typed as such. */
export type SampleRow = Readonly<Record<string, string | number | null>>;

/** A made-up filing: whose, which form and period, when it arrived, and what stands in it. */
export interface SampleFiling {
  /** `province` for the office. */
  readonly zone: string;
  readonly form: string;
  readonly period: string;
  /** Of several files of one filing (快报 before 年报, one a department), which it is: the end of the file's name. */
  readonly part?: string;
  /** When it was uploaded, RFC 3339 in UTC: filings are accepted in this order. */
  readonly receivedAt: string;
  /** By the id of a sheet; the table of raw figures has one, `figures`. */
  readonly rows: Readonly<Record<string, readonly SampleRow[]>>;
  /** By the id of a statement. */
  readonly statements?: Readonly<Record<string, string>>;
  /** What else is written below the table, such as `数据性质：快报`. */
  readonly notes?: readonly string[];
  /** The zone's own workbook instead of the template: no tag, other labels and units. */
  readonly ownLayout?: true;
}

/** What a filing is called among those of its year, e.g. `ningbo/indicator-data-2025-flash`. */
export const filingName = ({ zone, form, period, part }: Omit<SampleFiling, 'receivedAt' | 'rows'>): string =>
  `${zone}/${form}-${period}${part === undefined ? '' : `-${part}`}`;
