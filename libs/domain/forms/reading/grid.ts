import type { CellRange } from '../../../workbook/cell-reference.ts';
import type { TableRow } from '../../../workbook/table-row.ts';
import type { Cell, Sheet } from '../../../workbook/workbook.ts';
import { remembering } from './remembering.ts';
import { type Said, saidIn } from './said.ts';

/** A worksheet by row and column. What is hidden is still there; readers ask. */
export interface Grid {
  readonly sheet: Sheet;
  /** The rows with content, ascending. */
  readonly rows: readonly number[];
  /** Every cell of a row, by column. */
  readonly cellsOf: (row: number) => readonly Cell[];
  /** The cells of a row that a person sees: not hidden, not blank. A formula without a value is seen. */
  readonly seenCells: (row: number) => readonly Cell[];
  /** What they say, in the order of their columns. */
  readonly saidIn: (row: number) => readonly Said[];
  /** The first of them. */
  readonly firstSeen: (row: number) => Cell | undefined;
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  /** The first cell of a row that is meant, for who looks at no other: those behind it are not made. */
  readonly firstOf: (row: number, isMeant: (cell: Cell) => boolean) => Cell | undefined;
  /** The merged range over a place. */
  readonly mergeAt: (row: number, column: number) => CellRange | undefined;
  /** The cell that is shown at a place: its own, or the top-left one of the merged range over it. */
  readonly shownAt: (row: number, column: number) => Cell | undefined;
}

/**
 * Opens a sheet for reading by place. Merged ranges are looked up row by row, so that a range of a million rows costs
 * nothing.
 *
 * @example
 * openGrid(sheet).cellAt(4, 2)?.value; // '主城片区'
 */
export const openGrid = (sheet: Sheet): Grid => {
  const mergesOfRow = new Map<number, readonly CellRange[]>();
  const mergesAt = (row: number): readonly CellRange[] => {
    const known = mergesOfRow.get(row);
    if (known) return known;
    const found = sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    mergesOfRow.set(row, found);
    return found;
  };
  const rowAt = rememberingRows(sheet);
  const cellsOf = (row: number) => rowAt(row).cells();
  const cellAt = (row: number, column: number) => rowAt(row).atColumn(column);
  const hasMerges = sheet.merges.length > 0;
  const mergeAt = (row: number, column: number) =>
    !hasMerges ? undefined : mergesAt(row).find(({ left, right }) => left <= column && column <= right);
  const isSeen = (cell: Cell) => !isHidden(sheet, cell) && !isBlank(cell);
  return {
    sheet,
    rows: sheet.cells.rows,
    cellsOf,
    seenCells: (row) => cellsOf(row).filter(isSeen),
    saidIn: remembering((row) => cellsOf(row).filter(isSeen).map(saidIn), mostSaid),
    firstSeen: (row) => cellsOf(row).find(isSeen),
    cellAt,
    firstOf: (row, isMeant) => rowAt(row).find(isMeant),
    mergeAt,
    shownAt: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? cellAt(merge.top, merge.left) : cellAt(row, column);
    },
  };
};

/** So many rows are kept as they were made: more than a table has above its data, which are looked at again and again. */
const remembered = 64;

/** Statements stand about the table: what so many rows say is kept. */
const mostSaid = 256;

/** Cells are made when they are asked for; the row that is read is asked for column by column. */
const rememberingRows = ({ cells }: Sheet): ((row: number) => TableRow) => {
  const known = new Map<number, TableRow>();
  let last: { readonly row: number; readonly cells: TableRow } | undefined;
  return (row) => {
    if (last?.row === row) return last.cells;
    const before = known.get(row);
    const made = before ?? cells.row(row);
    if (!before && known.size < remembered) known.set(row, made);
    last = { row, cells: made };
    return made;
  };
};

/**
 * Whether a cell shows nothing: only white space, and no formula that waits for its value.
 *
 * @example
 * isBlank({ ref: 'A1', row: 1, column: 1, type: 'string', value: '　' }); // true
 */
export const isBlank = (cell: Cell): boolean =>
  cell.type === 'string' && (cell.value === null ? cell.formula === undefined : isWhite(cell.value));

const isHidden = ({ hiddenRows, hiddenColumns }: Sheet, { row, column }: Cell): boolean =>
  hiddenRows.has(row) || hiddenColumns.has(column);

const isWhite = (text: string): boolean => {
  const first = text.charCodeAt(0);
  // Most texts begin with a Chinese character or one of ASCII, which says it already.
  const begins = (first > 0x3000 && first < 0xfeff) || (first > 0x20 && first < 0x7f);
  return !begins && /^[\s\u200b-\u200d\u2060\ufeff]*$/u.test(text);
};
