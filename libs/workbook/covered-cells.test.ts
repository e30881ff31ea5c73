import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CellRange, formatCellReference } from './cell-reference.ts';
import { CellTable } from './cell-table.ts';
import { withoutCovered } from './covered-cells.ts';
import type { Cell } from './workbook.ts';

const cell = (row: number, column: number): Cell => ({
  ref: formatCellReference(row, column),
  row,
  column,
  type: 'number',
  value: 1,
});

const grid = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, index) => cell(Math.floor(index / columns) + 1, (index % columns) + 1));

const refs = (cells: Iterable<Cell>) => Array.from(cells, ({ ref }) => ref);

const shownOf = (cells: readonly Cell[], merges: readonly CellRange[]) =>
  refs(withoutCovered(CellTable.of(cells), merges));

it('leaves the top-left cell of a merged range and takes the others away', () => {
  expect(shownOf(grid(3, 3), [{ top: 2, left: 1, bottom: 3, right: 2 }])).toEqual(['A1', 'B1', 'C1', 'A2', 'C2', 'C3']);
});

it('agrees with looking at every range for every cell', () => {
  // Ranges of a sheet never overlap: each is drawn in a block of its own.
  const block = (index: number) =>
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.nat(3))
      .map(([row, column, height, width]): CellRange => {
        const [top, left] = [Math.floor(index / 3) * 8 + row, (index % 3) * 8 + column];
        return { top, left, bottom: top + height, right: left + width };
      });
  const merges = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8]).chain((blocks) => fc.tuple(...blocks.map(block)));
  const cells = grid(24, 24);
  const isCovered = ({ row, column }: Cell, { top, left, bottom, right }: CellRange) =>
    row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left);
  fc.assert(
    fc.property(merges, (ranges) => {
      const shown = cells.filter((one) => !ranges.some((range) => isCovered(one, range)));
      expect(shownOf(cells, ranges)).toEqual(refs(shown));
    }),
  );
});
