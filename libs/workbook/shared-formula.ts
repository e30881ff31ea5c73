import { type CellPosition, formatColumn, maxColumn, maxRow } from './cell-reference.ts';

/**
 * The formula of a cell that shares another's: relative references move by the distance between the two cells, as if the
 * formula had been copied. Texts, quoted sheet names, names and functions (`LOG10(`) stay. What would leave the sheet
 * becomes `#REF!`.
 *
 * @example
 * moveFormula('SUM(C4:C7)*$A$1', { row: 8, column: 3 }, { row: 8, column: 5 }); // 'SUM(E4:E7)*$A$1'
 */
export function moveFormula(formula: string, from: CellPosition, to: CellPosition): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return formula.replace(token, (whole, ...groups: (string | undefined)[]) => {
    const [columnLock, letters, rowLock, digits, firstLock, first, lastLock, last] = groups;
    if (digits !== undefined) return movedCell(whole, [columnLock, letters, rowLock, digits], rows, columns);
    if (first !== undefined && last !== undefined)
      return movedSpan([firstLock, first], [lastLock, last], rows, columns);
    return whole;
  });
}

/**
 * Alternatives in this order: a text, a quoted sheet name, a whole-column or whole-row span, a cell, any other word. A
 * match of the first two and the last has no groups and stays as it is.
 */
const token = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]/u,
    /(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(\$?)([A-Z]{1,3}|[1-9]\d{0,6}):(\$?)([A-Z]{1,3}|[1-9]\d{0,6})(?![\p{L}\p{N}_.(!$]))/u,
    /[\p{L}_\\][\p{L}\p{N}_.\\]*/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

type Group = string | undefined;

function movedCell(
  whole: string,
  [columnLock, letters, rowLock, digits]: Group[],
  rows: number,
  columns: number,
): string {
  const column = movedColumn(columnLock, letters ?? '', columns);
  const row = movedRow(rowLock, digits ?? '', rows);
  // XFE1 is no cell but a name that looks like one.
  if (columnNumber(letters ?? '') > maxColumn || Number(digits) > maxRow) return whole;
  return column === undefined || row === undefined ? '#REF!' : `${columnLock}${column}${rowLock}${row}`;
}

/** `C:E` or `4:7`; a mixture of both is no span and comes back as it was. */
function movedSpan([lock1, part1]: Group[], [lock2, part2]: Group[], rows: number, columns: number): string {
  const [first = '', last = ''] = [part1, part2];
  if (isRow(first) !== isRow(last)) return `${lock1}${first}:${lock2}${last}`;
  const moved = isRow(first)
    ? [movedRow(lock1, first, rows), movedRow(lock2, last, rows)]
    : [movedColumn(lock1, first, columns), movedColumn(lock2, last, columns)];
  return moved.includes(undefined) ? '#REF!' : `${lock1}${moved[0]}:${lock2}${moved[1]}`;
}

const isRow = (part: string): boolean => part.charCodeAt(0) <= 57;

function movedColumn(lock: Group, letters: string, by: number): string | undefined {
  if (lock === '$') return letters;
  const column = columnNumber(letters) + by;
  return column >= 1 && column <= maxColumn ? formatColumn(column) : undefined;
}

function movedRow(lock: Group, digits: string, by: number): number | undefined {
  const row = Number(digits) + (lock === '$' ? 0 : by);
  return row >= 1 && row <= maxRow ? row : undefined;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
