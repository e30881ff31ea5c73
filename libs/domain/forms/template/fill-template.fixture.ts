import type { CellContent, CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';

/** What tests write into a cell of a column. */
export type FilledValue = string | number | null | undefined;

/** What is to stand in a row: by the printed label of a column, without brackets, white space and line ends. */
export type FilledRow = Readonly<Record<string, FilledValue>>;

/** What a script fills in: rows by the name of a sheet, and statements by their label. */
export interface Filling {
  readonly rows: Readonly<Record<string, readonly FilledRow[]>>;
  readonly statements?: Readonly<Record<string, string>>;
}

/**
 * A template as a person fills it in: nothing but unlocked cells is touched, each row of the filling in a row of the table,
 * in their order. Throws where a value has no column, or no unlocked cell.
 */
export const fillTemplate = (plan: WorkbookPlan, { rows, statements = {} }: Filling): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => fillStatements(fillSheet(sheet, rows[sheet.name] ?? []), statements)),
});

/** The rows of a sheet's table, from 0 within the sheet, and the labels of its columns. */
export const tableOf = ({ rows }: SheetPlan) => {
  const isHeader = ({ cells }: SheetPlan['rows'][number]) => cells.some((cell) => cell?.kind === 'header');
  const first = rows.findLastIndex(isHeader) + 1;
  const isBody = ({ cells }: SheetPlan['rows'][number]) =>
    cells.some((cell) => cell?.kind === 'input' || cell?.kind === 'fixed');
  const labels = (rows[first - 1]?.cells ?? []).map((cell) => labelKey(textOf(cell)));
  return { first, last: rows.findLastIndex(isBody), labels };
};

/** A label as fillings name it. */
export const labelKey = (label: string): string => label.normalize('NFKC').replace(/\([^()]*\)|\s/gu, '');

const textOf = (cell: CellPlan | null | undefined): string =>
  cell?.content && 'text' in cell.content ? cell.content.text : '';

const fillSheet = (sheet: SheetPlan, filled: readonly FilledRow[]): SheetPlan => {
  const { first, last, labels } = tableOf(sheet);
  if (filled.length > last - first + 1) throw new Error(`${sheet.name} has too few rows`);
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => {
      const values = filled[index - first];
      if (index < first || !values) return row;
      const unknown = Object.keys(values).filter((label) => !labels.includes(label));
      if (unknown.length > 0) throw new Error(`${sheet.name} has no column ${unknown}`);
      return { ...row, cells: row.cells.map((cell, column) => fillCell(cell, values[labels[column] ?? ''])) };
    }),
  };
};

const fillCell = (cell: CellPlan | null, value: FilledValue): CellPlan | null => {
  if (value === undefined || value === null || !cell) return cell;
  if (cell.kind !== 'input') {
    if (JSON.stringify(cell.content) === JSON.stringify(contentOf(value))) return cell;
    throw new Error(`a locked cell holds ${JSON.stringify(cell.content)}, not ${value}`);
  }
  return { ...cell, content: contentOf(value) };
};

const contentOf = (value: string | number): CellContent => {
  if (typeof value === 'number') return { number: String(value) };
  return /^20\d\d-\d\d-\d\d$/u.test(value) ? { date: value } : { text: value };
};

const fillStatements = (sheet: SheetPlan, statements: Readonly<Record<string, string>>): SheetPlan => ({
  ...sheet,
  rows: sheet.rows.map((row) => {
    const said = statements[textOf(row.cells[0]).replace(/：$/u, '')];
    if (said === undefined) return row;
    return {
      ...row,
      cells: row.cells.map((cell) => (cell?.kind === 'entry' ? { ...cell, content: { text: said } } : cell)),
    };
  }),
});
