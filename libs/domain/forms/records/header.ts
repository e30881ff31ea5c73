import { compactText } from '../reading/compact-text.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import type { LabelReader } from './label-reader.ts';
import type { RecordSheet } from './record-form.ts';

/** One column of the header; `cell` is its innermost header cell, `field` is undefined where the form does not ask for it. */
export interface HeaderColumn {
  readonly column: number;
  readonly cell: string;
  readonly labels: readonly string[];
  readonly field: string | undefined;
}

/** The header (表头) of a table: its rows, its columns from left to right, hidden ones too, and how much it says. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** How many fields of the table it names, the running number left out: every table has one. */
  readonly named: number;
}

/** Titles and notes above a header are few; forms of records have some twenty columns. */
const searched = { rows: 30, columns: 80, depth: 3 };

/**
 * Finds the header of a table: of the first 30 rows, the one to three that name most of its columns; with `hidden` in
 * hidden rows, too. Undefined where too few are named: two fifths of the notice's own columns, at least two.
 *
 * @example
 * findHeader(openGrid(sheet), tasks, labelReader(tasks))?.top; // 3
 */
export const findHeader = (grid: Grid, sheet: RecordSheet, read: LabelReader, hidden = false): Header | undefined => {
  const tops = grid.rows.filter((row) => row <= searched.rows && (hidden || !grid.sheet.hiddenRows.has(row)));
  const counted = new Set(sheet.columns.flatMap(({ field, type }) => (type.kind === 'sequence' ? [] : [field])));
  let best: Header | undefined;
  for (let depth = 1; depth <= searched.depth; depth++) {
    for (const top of tops) {
      // No other rows can name more.
      if (best?.named === counted.size) break;
      const columns = readColumns(grid, top, depth, hidden, read);
      const named = new Set(columns.flatMap(({ field }) => (field && counted.has(field) ? field : []))).size;
      if (named > (best?.named ?? 0)) best = { top, bottom: top + depth - 1, columns, named };
    }
  }
  return best && best.named >= enoughOf(sheet) ? { ...best, bottom: lowestRow(grid, best) } : undefined;
};

const enoughOf = ({ columns }: RecordSheet): number => {
  const counted = columns.filter(({ type }) => type.kind !== 'sequence');
  const own = counted.filter(({ added }) => !added);
  const base = own.length >= 2 ? own.length : counted.length;
  return Math.min(base, Math.max(2, Math.ceil(base * 0.4)));
};

const readColumns = (
  grid: Grid,
  top: number,
  depth: number,
  hidden: boolean,
  read: LabelReader,
): readonly HeaderColumn[] => {
  const rows = Array.from({ length: depth }, (_, index) => top + index).filter(
    (row) => hidden || !grid.sheet.hiddenRows.has(row),
  );
  return columnsWithin(grid, rows).flatMap((column) => {
    const shown = rows.flatMap((row) => headerCell(grid, row, column, top) ?? []);
    const distinct = [...new Map(shown.map((cell) => [cell.ref, cell])).values()];
    const innermost = distinct.at(-1);
    // A label that is merged sideways, with nothing below it, stands for the first of its columns only.
    if (!innermost || innermost.column < column) return [];
    const labels = distinct.map(({ value }) => String(value ?? ''));
    return [{ column, cell: innermost.ref, labels, field: read(labels) }];
  });
};

/** The columns where these rows have a cell of their own. */
const columnsWithin = (grid: Grid, rows: readonly number[]): readonly number[] => {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const { column } of grid.cellsOf(row)) if (column <= searched.columns) columns.add(column);
  }
  return [...columns].toSorted((a, b) => a - b);
};

/** The label shown at a place; not what reaches down from above the header, long texts, or a line 单位：…. */
const headerCell = (grid: Grid, row: number, column: number, top: number) => {
  const cell = grid.shownAt(row, column);
  if (cell?.type !== 'string' || cell.value === null || isBlank(cell) || cell.row < top) return undefined;
  return cell.value.length > 80 || /^\(?(?:计量|金额)?单位:/u.test(compactText(cell.value)) ? undefined : cell;
};

/** Labels merged downwards make the header deeper than the rows that were needed to read it. */
const lowestRow = (grid: Grid, { top, bottom, columns }: Header): number =>
  columns
    .filter(({ field }) => field !== undefined)
    .map(({ column }) => grid.mergeAt(bottom, column))
    .reduce((lowest, merge) => (merge && merge.top >= top ? Math.max(lowest, merge.bottom) : lowest), bottom);
