import { formatCellReference, parseCellReference } from '../../../workbook/cell-reference.ts';

/**
 * Names many cells in short: by column, runs downwards joined.
 *
 * @example
 * listCells(['C4', 'D4', 'C5', 'C7']); // 'C4:C5、C7、D4'
 */
export const listCells = (refs: readonly string[]): string => {
  const places = refs
    .flatMap((ref) => parseCellReference(ref) ?? [])
    .toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: { readonly column: number; readonly top: number; bottom: number }[] = [];
  for (const { row, column } of places) {
    const run = runs.at(-1);
    if (run?.column === column && row <= run.bottom + 1) run.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return runs
    .map(({ column, top, bottom }) =>
      top === bottom
        ? formatCellReference(top, column)
        : `${formatCellReference(top, column)}:${formatCellReference(bottom, column)}`,
    )
    .join('、');
};
