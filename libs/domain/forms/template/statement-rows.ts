import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import { letterSize } from '../../../workbook/write/cell-styles.ts';
import { columnsFor } from '../../../workbook/write/column-spans.ts';
import { emptyRow, type PageBlock, spanningRow, stack } from '../../../workbook/write/page-block.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { ComposedPage } from '../../../workbook/write/statistical-page.ts';
import { textWidth } from '../../../workbook/write/text-extent.ts';
import type { RecordStatement } from '../records/record-form.ts';

/**
 * A page with rows for statements such as 未召开例会原因 right below its table: the label, and room for what is said.
 *
 * @example
 * withStatements(statisticalPage(page), form.statements).rows.length;
 */
export const withStatements = (
  { sheet, body }: ComposedPage,
  statements: readonly Pick<RecordStatement, 'label' | 'definition'>[],
): SheetPlan => {
  if (statements.length === 0) return sheet;
  const widths = sheet.columns.map(({ width }) => width);
  const block = stack([emptyRow(4), ...statements.map((statement) => statementRow(statement, widths))]);
  const end = body.bottom;
  const { rows, merges = [] } = sheet;
  const moved = merges.filter(({ top }) => top > end).map((range) => movedDown(range, block.rows.length));
  const own = block.merges.map((range) => movedDown(range, end));
  return {
    ...sheet,
    rows: [...rows.slice(0, end), ...block.rows, ...rows.slice(end)],
    merges: [...merges.filter(({ top }) => top <= end), ...own, ...moved],
  };
};

const movedDown = <Range extends { readonly top: number; readonly bottom: number }>(
  range: Range,
  by: number,
): Range => ({
  ...range,
  top: range.top + by,
  bottom: range.bottom + by,
});

const statementRow = (
  { label, definition }: Pick<RecordStatement, 'label' | 'definition'>,
  widths: readonly number[],
): PageBlock => {
  const text = `${label}：`;
  const needed = textWidth(text, letterSize('label')) + 1;
  const right = columnsFor(widths, 1, needed, widths.length - 1);
  const caption: CellPlan = { kind: 'label', content: { text } };
  const room: CellPlan = { kind: 'entry', wrap: true, note: definition.zh };
  return spanningRow(
    [
      [{ left: 1, right }, caption],
      [{ left: right + 1, right: widths.length }, room],
    ],
    24,
  );
};
