import { templateOf } from '../../../libs/domain/forms/template/form-template.ts';
import { findTemplate } from '../../../libs/domain/forms/template/index.ts';
import { templateSettings } from '../../../libs/domain/forms/template/template-settings.ts';
import type { CellPlan } from '../../../libs/workbook/write/cell-plan.ts';
import type { RowPlan, SheetPlan } from '../../../libs/workbook/write/sheet-plan.ts';
import { toHundredths } from './figures.ts';
import type { SampleFiling, SampleRow } from './filing.ts';
import { type FilledColumn, sheetsOf, statementLabels } from './form-columns.ts';
import { contentOf, type PlanWorkbook, type WrittenSheet } from './written-workbook.ts';

/**
 * Fills in the template that the zone would download, as a person does: unlocked cells alone are touched. Throws where a
 * template has fewer rows than the filing.
 */
export const fillTemplate: PlanWorkbook = (filing, context) => {
  const template = findTemplate(filing.form);
  if (!template) throw new RangeError(`${filing.form} has no template`);
  const plan = templateOf(template, { context, settings: templateSettings, synthetic: true });
  const filled = sheetsOf(filing.form).map((definition, index) => {
    const sheet = plan.sheets[index];
    if (!sheet) throw new RangeError(`${filing.form} has no sheet ${definition.name}`);
    return fillSheet(sheet, definition.columns, filing.rows[definition.id] ?? [], filing, definition.id);
  });
  return { plan: { ...plan, sheets: filled.map(({ sheet }) => sheet) }, sheets: filled.map(({ written }) => written) };
};

const fillSheet = (
  sheet: SheetPlan,
  columns: readonly FilledColumn[],
  rows: readonly SampleRow[],
  filing: SampleFiling,
  id: string,
): { readonly sheet: SheetPlan; readonly written: WrittenSheet } => {
  const first = sheet.rows.findLastIndex(({ cells }) => cells.some((cell) => cell?.kind === 'header')) + 1;
  const last = sheet.rows.findLastIndex(({ cells }) => cells.some(isBody));
  if (rows.length > last - first + 1) throw new RangeError(`${sheet.name} has too few rows for ${rows.length}`);
  const body = sheet.rows.map((row, index): RowPlan => {
    const values = index < first ? undefined : rows[index - first];
    if (values) return { ...row, cells: row.cells.map((cell, at) => fillCell(cell, columns[at], values)) };
    return withTotals(withStatement(row, filing), columns, rows);
  });
  const notes = (filing.notes ?? []).map(
    (text): RowPlan => ({ cells: [{ kind: 'remark', content: { text }, wrap: false }] }),
  );
  return {
    sheet: { ...sheet, rows: [...body, ...notes] },
    written: { id, name: sheet.name, headerRow: first, firstRow: first + 1, fields: columns.map(({ field }) => field) },
  };
};

const isBody = (cell: CellPlan | null): boolean => cell?.kind === 'input' || cell?.kind === 'fixed';

const fillCell = (cell: CellPlan | null, column: FilledColumn | undefined, row: SampleRow): CellPlan | null => {
  const content = column && contentOf(row[column.field], column);
  return cell?.kind === 'input' && content ? { ...cell, content } : cell;
};

const withStatement = (row: RowPlan, { form, statements = {} }: SampleFiling): RowPlan => {
  const [first] = row.cells;
  const label = first?.content && 'text' in first.content ? first.content.text.replace(/：$/u, '') : '';
  const said = Object.entries(statementLabels(form)).find(([, of]) => of === label);
  const text = said && statements[said[0]];
  if (text === undefined) return row;
  return { ...row, cells: row.cells.map((cell) => (cell?.kind === 'entry' ? { ...cell, content: { text } } : cell)) };
};

/** Programs keep a formula's value beside it: the sum of what was filled in. */
const withTotals = (row: RowPlan, columns: readonly FilledColumn[], rows: readonly SampleRow[]): RowPlan => ({
  ...row,
  cells: row.cells.map((cell, at) => {
    if (cell?.kind !== 'total' || !cell.content || !('formula' in cell.content)) return cell;
    const values = rows.flatMap((one) => one[columns[at]?.field ?? ''] ?? []).filter((one) => typeof one === 'number');
    const result = String(toHundredths(values.reduce((sum, value) => sum + value, 0)));
    return { ...cell, content: { ...cell.content, result } };
  }),
});
