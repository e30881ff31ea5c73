import type { CellPlan } from '../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../workbook/write/page-plan.ts';
import { indicatorDataHeading } from '../forms/catalogue.ts';
import type { FormHeading } from '../forms/form.ts';
import { figurePage } from '../forms/print/figure-page.ts';
import type { PrintedPage } from '../forms/print/printed-page.ts';
import { recordPages } from '../forms/print/record-pages.ts';
import { recordForms } from '../forms/record-forms.ts';
import type { OfficeColumn, OfficeColumns } from '../forms/records/office-columns.ts';
import type { RecordForm, RecordSheet } from '../forms/records/record-form.ts';
import type { RecordRow, RecordTable } from '../forms/records/record-table.ts';
import { said } from '../forms/records/said.ts';
import { fittedWidths } from '../forms/template/fitted-widths.ts';
import type { IndicatorTable } from '../indicator-table.ts';
import { province } from '../zone.ts';
import type { SummaryFiling } from './summary-filing.ts';

/** A table of a summary: the form's own columns with the zone before them, and the rows of all filings. */
export interface SummaryTable extends PrintedPage {
  readonly columns: readonly PageColumn[];
  readonly body: readonly PageRow[];
  readonly notes: readonly string[];
}

const zoneColumn: PageColumn = { header: ['联动创新区'], width: 18, align: 'left' };

/**
 * The tables of a form with the rows of all filings, one a sheet of the form; undefined for a form that is in no list.
 *
 * @example
 * summaryTables(indicatorDataHeading, [])?.map(({ name }) => name); // ['基础数据表']
 */
export const summaryTables = (
  heading: FormHeading,
  filings: readonly SummaryFiling[],
): readonly SummaryTable[] | undefined => {
  if (heading.id === indicatorDataHeading.id) return [figureTable(filings)];
  const form = recordForms.find(({ id }) => id === heading.id);
  const counted = heading.again === 'adds' ? withoutReplaced(filings) : filings;
  return form?.sheets.map((sheet) => recordTable(form, sheet, counted));
};

const figureTable = (filings: readonly SummaryFiling[]): SummaryTable => {
  const rows = filings.flatMap(({ zone, table }) =>
    (table as IndicatorTable).rows.map((row) => ({ row, name: zone.name })),
  );
  const page = figurePage({ rows: rows.map(({ row }) => row) });
  return joined(
    page,
    rows.map(({ name }) => name),
  );
};

/** The rows of a sheet, each with the one who filed it and what the office entered beside it. */
interface FiledRow {
  readonly row: RecordRow;
  readonly filer: string;
  readonly office: readonly CellPlan[];
}

const recordTable = (form: RecordForm, sheet: RecordSheet, filings: readonly SummaryFiling[]): SummaryTable => {
  const office = form.officeColumns?.sheet === sheet.id ? form.officeColumns : undefined;
  const rows = filings.flatMap((filing) => rowsOf(sheet, office, filing));
  const table: RecordTable = {
    version: form.version,
    sheets: { [sheet.id]: rows.map(({ row }) => row) },
    statements: {},
  };
  const page = recordPages({ ...form, sheets: [sheet] }, table, province)[0];
  if (!page) throw new TypeError(`${form.id} has no sheet ${sheet.id}`);
  const summary = joined(
    page,
    rows.map(({ filer }) => filer),
    rows.map((row) => row.office),
    (office?.columns ?? []).map(officeColumn),
  );
  return { ...summary, notes: statementsOf(form, sheet, filings) };
};

const officeColumn = ({ label, width = 18 }: OfficeColumn): PageColumn => ({
  header: [`省自贸办填写：\n${label.zh}`],
  width,
  align: 'left',
  numberFormat: '@',
});

const rowsOf = (
  sheet: RecordSheet,
  office: OfficeColumns | undefined,
  { zone, table, officeEntries }: SummaryFiling,
): readonly FiledRow[] => {
  const rows = (table as RecordTable).sheets[sheet.id] ?? [];
  const names = office?.rowNames(rows) ?? [];
  return rows.map((row, at) => ({
    row,
    filer: zone.name,
    office: (office?.columns ?? []).map(({ field }): CellPlan => {
      const entry = officeEntries.find((one) => one.row === names[at] && one.field === field);
      if (!entry) return { kind: 'fixed' };
      const words = entry.note === undefined ? entry.value : `${entry.value}（${entry.note}）`;
      return { kind: 'fixed', content: { text: words } };
    }),
  }));
};

const statementsOf = (
  { statements = [] }: RecordForm,
  sheet: RecordSheet,
  filings: readonly SummaryFiling[],
): readonly string[] =>
  statements
    .filter((statement) => statement.sheet === sheet.id)
    .flatMap(({ id, label }) =>
      filings.flatMap(({ zone, table }) => {
        const words = said({ cells: (table as RecordTable).statements }, id);
        return words === '' ? [] : [`${zone.name} ${label}：${words}`];
      }),
    );

/** A printed page with the filer before each row, and more columns behind; a sum in its last row is of all. */
const joined = (
  page: PrintedPage,
  filers: readonly string[],
  behind: readonly (readonly CellPlan[])[] = [],
  columnsBehind: readonly PageColumn[] = [],
): SummaryTable => {
  const columns = [zoneColumn, ...page.columns, ...columnsBehind];
  const widths = fittedWidths(columns.map(({ width }) => width));
  const body = typeof page.body === 'function' ? page.body(() => '') : page.body;
  return {
    ...page,
    columns: columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width })),
    body: body.map(({ cells }, at) => {
      const filer = filers[at];
      const first: CellPlan = filer === undefined ? { kind: cells[0]?.kind ?? 'fixed' } : filerCell(filer);
      return { cells: [first, ...cells, ...(behind[at] ?? columnsBehind.map((): CellPlan => ({ kind: 'fixed' })))] };
    }),
    notes: [],
  };
};

const filerCell = (name: string): CellPlan => ({ kind: 'fixed', content: { text: name } });

/**
 * Of a form whose workbooks add to each other, what each workbook says of departments that a later one does not name: that one
 * took their place.
 */
const withoutReplaced = (filings: readonly SummaryFiling[]): readonly SummaryFiling[] => {
  const named = new Set<string>();
  const kept = filings.toReversed().map((filing) => {
    const { sheets, ...rest } = filing.table as RecordTable;
    const standing = Object.fromEntries(
      Object.entries(sheets).map(([id, rows]) => [id, rows.filter((row) => !named.has(said(row, 'department')))]),
    );
    for (const row of Object.values(standing).flat()) named.add(said(row, 'department'));
    return { ...filing, table: { ...rest, sheets: standing } };
  });
  return kept.toReversed();
};
