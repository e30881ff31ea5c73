import type { CellPlan } from '../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../workbook/write/page-plan.ts';
import type { SheetPlan } from '../../workbook/write/sheet-plan.ts';
import { statisticalPage } from '../../workbook/write/statistical-page.ts';
import type { WorkbookPlan } from '../../workbook/write/workbook-plan.ts';
import { findHeading } from '../forms/catalogue.ts';
import type { FormHeading } from '../forms/form.ts';
import { pageFrame } from '../forms/template/page-frame.ts';
import { periodWords } from '../forms/template/period-words.ts';
import type { TemplateSettings } from '../forms/template/template-settings.ts';
import { province, type Zone } from '../zone.ts';
import { boardFrame, printedMoment } from './board-frame.ts';
import type { ProgressState } from './filing-progress.ts';
import { stateWords } from './state-words.ts';
import type { SummaryFiling } from './summary-filing.ts';
import { type SummaryTable, summaryTables } from './summary-tables.ts';

/** Which filings a summary is of: what the office accepted, or the newest in which no error was found. */
export const summaryBases = ['accepted', 'valid'] as const;

/** One of {@link summaryBases}. */
export type SummaryBasis = (typeof summaryBases)[number];

/** Who has no filing in the summary, and how far theirs is. */
export interface MissingFiling {
  readonly zone: Pick<Zone, 'id' | 'name'>;
  readonly state: ProgressState;
}

/** What a summary is made of. */
export interface SummaryRequest {
  readonly form: string;
  readonly period: string;
  readonly basis: SummaryBasis;
  /** RFC 3339 in UTC. */
  readonly moment: string;
  /** In the order in which they are to stand; several of one zone one after the other. */
  readonly filings: readonly SummaryFiling[];
  readonly missing: readonly MissingFiling[];
  readonly settings: TemplateSettings;
}

const basisWords: Readonly<Record<SummaryBasis, string>> = { accepted: '审核通过', valid: '校验通过的最新' };

/**
 * Any form over all zones as one workbook (一键汇总): its own columns with 联动创新区 before them, what the office entered to the
 * right, the numbers anew; who is missing stands on a sheet of its own. It shows all that was filed, so it is for the office.
 * Undefined for a form that there is not.
 *
 * @example
 * formSummary({ form: 'institution', period: '2025', basis: 'accepted', moment, filings: [], missing: [], settings })?.sheets.length; // 2
 */
export const formSummary = (request: SummaryRequest): WorkbookPlan | undefined => {
  const heading = findHeading(request.form);
  const tables = heading && summaryTables(heading, request.filings);
  if (!heading || !tables) return undefined;
  return {
    title: `${heading.title.zh}汇总（${periodWords(request.period, heading.frequency)}）`,
    sheets: [...tables.map((table) => tablePage(heading, table, request)), missingPage(heading, request)],
  };
};

const tablePage = (heading: FormHeading, table: SummaryTable, request: SummaryRequest): SheetPlan => {
  const { period, settings, filings, moment, basis } = request;
  const synthetic = filings.some((filing) => filing.synthetic);
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  const { notes: _, ...frame } = pageFrame(heading, { context: { zone: province, period }, settings }, width);
  return statisticalPage({
    ...frame,
    ...boardFrame(synthetic),
    ...table,
    title: `${table.title}（汇总）`,
    notes: [
      ...table.notes,
      `本表汇总${basisWords[basis]}的报送，共 ${new Set(filings.map(({ zone }) => zone.id)).size} 个单位，截至 ${printedMoment(moment)}；未列入的见“未汇总单位”。`,
    ],
  }).sheet;
};

const missingColumns: readonly PageColumn[] = [
  { header: ['序号'], width: 8 },
  { header: ['联动创新区'], width: 30, align: 'left' },
  { header: ['状态'], width: 14 },
];

const missingPage = (heading: FormHeading, { period, missing, filings, moment }: SummaryRequest): SheetPlan => {
  const rows = missing.map(
    ({ zone, state }, index): PageRow => ({
      cells: [
        { kind: 'fixed', content: { number: String(index + 1) } },
        text(zone.name),
        { ...text(stateWords[state].zh), kind: state === 'overdue' ? 'red' : 'fixed' },
      ],
    }),
  );
  return statisticalPage({
    ...boardFrame(filings.some(({ synthetic }) => synthetic)),
    name: '未汇总单位',
    title: `${heading.title.zh}未汇总单位`,
    period: periodWords(period, heading.frequency),
    atRight: `截至 ${printedMoment(moment)}`,
    columns: missingColumns,
    body: rows.length > 0 ? rows : [{ cells: [{ kind: 'fixed' }, text('无'), { kind: 'fixed' }] }],
    orientation: 'portrait',
  }).sheet;
};

const text = (words: string): CellPlan => ({ kind: 'fixed', content: { text: words } });
