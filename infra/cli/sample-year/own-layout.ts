import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import { periodWords } from '../../../libs/domain/forms/template/period-words.ts';
import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import type { CellContent, CellPlan } from '../../../libs/workbook/write/cell-plan.ts';
import type { RowPlan, SheetPlan } from '../../../libs/workbook/write/sheet-plan.ts';
import type { SampleRow } from './filing.ts';
import { type FilledColumn, type FilledSheet, sheetsOf } from './form-columns.ts';
import { contentOf, type PlanWorkbook, type WrittenSheet } from './written-workbook.ts';

/**
 * A workbook as a zone keeps its own: no tag, no protection, other labels, and 亿元 where the form has 万元.
 */
export const ownLayout: PlanWorkbook = (filing, context) => {
  const period = periodWords(context.period, findHeading(filing.form)?.frequency ?? 'year');
  const head = [
    [`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`],
    [''],
    [`填报单位：${context.zone.name}`, '', '', `报告期：${period}`],
  ];
  const made = sheetsOf(filing.form).map((sheet) =>
    plainSheet(sheet, head, filing.rows[sheet.id] ?? [], filing.notes ?? []),
  );
  return { plan: { sheets: made.map(({ sheet }) => sheet) }, sheets: made.map(({ written }) => written) };
};

const plainSheet = (
  { id, name, title, columns }: FilledSheet,
  head: readonly (readonly string[])[],
  rows: readonly SampleRow[],
  notes: readonly string[],
): { readonly sheet: SheetPlan; readonly written: WrittenSheet } => {
  const lines: readonly RowPlan[] = [
    ...head.map((texts, at) => textRow(at === 1 ? [title] : texts, at === 1 ? 'title' : 'label')),
    textRow(
      columns.map(({ otherLabel }) => otherLabel),
      'header',
    ),
    ...rows.map((row, at): RowPlan => ({ cells: columns.map((column) => cellOf(column, row, at)) })),
    ...['填表人：某某', ...notes].map((text) => textRow([text], 'remark')),
  ];
  return {
    sheet: { name, columns: columns.map(() => ({ width: 18 })), rows: lines, protected: false },
    written: {
      ...{ id, name },
      headerRow: head.length + 1,
      firstRow: head.length + 2,
      fields: columns.map(({ field }) => field),
    },
  };
};

const textRow = (texts: readonly string[], kind: CellPlan['kind']): RowPlan => ({
  cells: texts.map((text) => (text === '' ? null : { kind, content: { text }, wrap: kind === 'header' })),
});

const cellOf = (column: FilledColumn, row: SampleRow, at: number): CellPlan => {
  const value = column.field === 'seq' ? at + 1 : row[column.field];
  const content = typeof value === 'number' ? inOtherUnit(value, column) : contentOf(value, column);
  return { kind: 'input', ...(content ? { content } : {}) };
};

/** 万元 as 亿元, where the header says so. */
const inOtherUnit = (value: number, { otherLabel, type }: FilledColumn): CellContent => {
  const hundredMillions = type.kind === 'number' && type.unit === '万元' && otherLabel.includes('亿元');
  return { number: hundredMillions ? String(Number((value / 10_000).toFixed(4))) : String(value) };
};
