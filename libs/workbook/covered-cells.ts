import type { CellRange } from './cell-reference.ts';
import type { CellTable } from './cell-table.ts';

/**
 * Leaves out the cells that lie under a merged range, except its top-left one.
 *
 * One pass down the rows: the ranges that reach the current row are kept sorted by column, so that each cell is one
 * binary search and a range of a million rows costs no more than a small one.
 *
 * @example
 * withoutCovered(CellTable.of([a1, b1]), [{ top: 1, left: 1, bottom: 1, right: 2 }]).length; // 1
 */
export function withoutCovered(cells: CellTable, merges: readonly CellRange[]): CellTable {
  if (merges.length === 0) return cells;
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  let reaching: CellRange[] = [];
  let firstEnd = Number.POSITIVE_INFINITY;
  return cells.where((row, column) => {
    if (firstEnd < row) {
      reaching = reaching.filter(({ bottom }) => bottom >= row);
      firstEnd = reaching.reduce((end, { bottom }) => Math.min(end, bottom), Number.POSITIVE_INFINITY);
    }
    for (let next = waiting.at(-1); next !== undefined && next.top <= row; next = waiting.at(-1)) {
      waiting.pop();
      if (next.bottom < row) continue;
      reaching.splice(lastStartingBy(reaching, next.left) + 1, 0, next);
      firstEnd = Math.min(firstEnd, next.bottom);
    }
    const range = reaching[lastStartingBy(reaching, column)];
    return range === undefined || column > range.right || (row === range.top && column === range.left);
  });
}

/** The index of the last range that starts at this column or before it; -1 for none. */
function lastStartingBy(ranges: readonly CellRange[], column: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.left ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
