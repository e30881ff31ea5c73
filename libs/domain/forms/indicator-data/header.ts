import type { Cell } from '../../../workbook/workbook.ts';
import { compactText } from '../reading/compact-text.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { remembering } from '../reading/remembering.ts';
import { type ColumnName, type Label, labelReader } from './label.ts';

/** One column of the header with its place; `cell` is the innermost header cell, where the label ends. */
export interface HeaderColumn {
  readonly column: number;
  readonly cell: string;
  readonly label: Label;
}

/** The header (表头) of the table: its rows, and its columns from left to right, hidden ones too. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** Titles and notes above a header are few; a form of this kind has some sixteen columns. */
const searched = { rows: 30, columns: 64, depth: 3 };

/** This many columns of the form make a header: the annexes to the notice share one, 片区名称. */
const enough = 3;

/**
 * Finds the header: of the first 30 rows, the one to three rows that name most columns of the form with most units.
 * Undefined where fewer than three are named.
 *
 * @example
 * findHeader(openGrid(sheet), 2025)?.top; // 3
 */
export const findHeader = (grid: Grid, year?: number): Header | undefined => {
  let best: { readonly score: number; readonly header: Header } | undefined;
  const read = labelReader(year);
  const isBare = bareRows(grid);
  const tops = grid.rows.filter((row) => row <= searched.rows && !grid.sheet.hiddenRows.has(row));
  for (let depth = 1; depth <= searched.depth; depth++) {
    for (const top of tops) {
      const rows = shownRows(grid, top, depth);
      if (isBare(rows)) continue;
      const header = { top, bottom: top + depth - 1, columns: readColumns(grid, top, rows, read) };
      const score = scoreOf(header);
      if (score > (best?.score ?? 0)) best = { score, header };
    }
  }
  return best && { ...best.header, bottom: lowestRow(grid, best.header) };
};

const scoreOf = ({ columns }: Header): number => {
  const named = columns.filter(({ label }) => label.name !== undefined);
  const names = new Set<ColumnName | undefined>(named.map(({ label }) => label.name));
  if (names.size < enough) return 0;
  return named.reduce((score, { label }) => score + label.unitMentions, names.size * 2);
};

const shownRows = (grid: Grid, top: number, depth: number): readonly number[] =>
  Array.from({ length: depth }, (_, index) => top + index).filter((row) => !grid.sheet.hiddenRows.has(row));

const readColumns = (
  grid: Grid,
  top: number,
  rows: readonly number[],
  read: ReturnType<typeof labelReader>,
): readonly HeaderColumn[] => {
  const columns: HeaderColumn[] = [];
  for (const column of columnsWithin(grid, rows)) {
    const distinct: Cell[] = [];
    for (const row of rows) {
      const cell = headerCell(grid, row, column, top);
      if (cell && !distinct.some(({ ref }) => ref === cell.ref)) distinct.push(cell);
    }
    const innermost = distinct.at(-1);
    // A label that is merged sideways, with nothing below it, stands for the first of its columns only.
    if (!innermost || innermost.column < column) continue;
    const texts = distinct.map((cell) => String(cell.value ?? ''));
    columns.push({ column, cell: innermost.ref, label: read(texts) });
  }
  return columns;
};

/** Tells whether too few columns have a text in some rows for a header, whatever it says. Merged ranges may bring others. */
const bareRows = (grid: Grid): ((rows: readonly number[]) => boolean) => {
  const { merges } = grid.sheet;
  const textsOf = remembering((row: number) => firstTexts(grid, row), searched.rows + searched.depth);
  return (rows) => {
    const columns = new Set<number>();
    for (const row of rows) for (const column of textsOf(row)) columns.add(column);
    if (columns.size >= enough) return false;
    return !merges.some(({ top, bottom }) => rows.some((row) => top <= row && row <= bottom));
  };
};

/** The first columns that have a text in a row: as many as are enough. */
const firstTexts = (grid: Grid, row: number): readonly number[] => {
  const columns: number[] = [];
  for (const { type, column } of grid.cellsOf(row)) {
    if (type === 'string' && !columns.includes(column)) columns.push(column);
    if (columns.length === enough) break;
  }
  return columns;
};

/** The columns where these rows have a cell of their own. */
const columnsWithin = (grid: Grid, rows: readonly number[]): readonly number[] => {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const { column } of grid.cellsOf(row)) if (column <= searched.columns) columns.add(column);
  }
  return [...columns].toSorted((a, b) => a - b);
};

/**
 * The label shown at a place. Not one: what reaches down from above the header, long texts, and a line 单位：… that happens
 * to stand over a column.
 */
const headerCell = (grid: Grid, row: number, column: number, top: number) => {
  const cell = grid.shownAt(row, column);
  if (cell?.type !== 'string' || cell.value === null || isBlank(cell) || cell.row < top) return undefined;
  return cell.value.length > 80 || isUnitLine(cell.value) ? undefined : cell;
};

/** The same few texts are asked about for each row that might be the header's first. */
const isUnitLine = remembering((text: string) => /^\(?(?:计量|金额)?单位:/u.test(compactText(text)), 1000);

/** Labels merged downwards make the header deeper than the rows that were needed to read it. */
const lowestRow = (grid: Grid, { top, bottom, columns }: Header): number =>
  columns
    .filter(({ label }) => label.name !== undefined)
    .map(({ column }) => grid.mergeAt(bottom, column))
    .reduce((lowest, merge) => (merge && merge.top >= top ? Math.max(lowest, merge.bottom) : lowest), bottom);
