import type { CellPosition, CellRange } from '../cell-reference.ts';

/**
 * Finds the range that shows at a cell: the merged range (合并单元格) that it lies in, or the cell alone. Merged ranges of a
 * row are looked for once.
 *
 * @example
 * shownRanges([{ top: 1, left: 1, bottom: 1, right: 3 }])({ row: 1, column: 2 }); // { top: 1, left: 1, bottom: 1, right: 3 }
 */
export function shownRanges(merges: readonly CellRange[]): (at: CellPosition) => CellRange {
  const byRow = new Map<number, readonly CellRange[]>();
  const ofRow = (row: number): readonly CellRange[] => {
    const known = byRow.get(row);
    if (known !== undefined) return known;
    const found = merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    byRow.set(row, found);
    return found;
  };
  return ({ row, column }) =>
    ofRow(row).find(({ left, right }) => left <= column && column <= right) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
}
