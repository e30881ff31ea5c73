/** Rows of a worksheet (ECMA-376, as Excel 2007 and later). */
export const maxRow = 1_048_576;

/** Columns of a worksheet: `A` to `XFD`. */
export const maxColumn = 16_384;

/** A cell's place, both counted from 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included; top ≤ bottom and left ≤ right. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Reads a reference as files store it: capital letters, no `$`. Undefined for anything else, or outside the sheet.
 *
 * @example
 * parseCellReference('B4'); // { row: 4, column: 2 }
 * parseCellReference('XFE1'); // undefined: the last column is XFD
 */
export function parseCellReference(text: string): CellPosition | undefined {
  // Called for every cell, and for those of a form mostly before it is compiled: so with as few calls as may be.
  const end = text.length;
  let index = 0;
  let column = 0;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0 || column > maxColumn || text.charCodeAt(index) === 48) return undefined;
  let row = 0;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) break;
    row = row * 10 + code - 48;
  }
  return row === 0 || row > maxRow || index < end ? undefined : { row, column };
}

/**
 * Reads `A1:C3`, or a single cell as a range of one. Corners may stand in any order. Undefined when it is neither.
 *
 * @example
 * parseCellRange('A1:C3'); // { top: 1, left: 1, bottom: 3, right: 3 }
 */
export function parseCellRange(text: string): CellRange | undefined {
  const colon = text.indexOf(':');
  const first = parseCellReference(colon < 0 ? text : text.slice(0, colon));
  const second = colon < 0 ? first : parseCellReference(text.slice(colon + 1));
  if (first === undefined || second === undefined) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

/**
 * The letters of a column, counted from 1.
 *
 * @example
 * formatColumn(28); // 'AB'
 */
export function formatColumn(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The reference of a cell, the inverse of {@link parseCellReference}.
 *
 * @example
 * formatCellReference(4, 2); // 'B4'
 */
export const formatCellReference = (row: number, column: number): string => `${formatColumn(column)}${row}`;

/**
 * The reference of a range; of a single cell, that cell's.
 *
 * @example
 * formatCellRange({ top: 1, left: 1, bottom: 3, right: 3 }); // 'A1:C3'
 */
export function formatCellRange({ top, left, bottom, right }: CellRange): string {
  const first = formatCellReference(top, left);
  return top === bottom && left === right ? first : `${first}:${formatCellReference(bottom, right)}`;
}
