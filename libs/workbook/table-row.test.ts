import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CellTable } from './cell-table.ts';

const tableOf = (columns: readonly number[]) =>
  CellTable.of(columns.map((column) => ({ row: 3, column, type: 'number' as const, value: column * 10 })));

it('finds each column of a row, and none that it lacks, in whichever order they are asked for', () => {
  const columns = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
  const asked = fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 40 });
  fc.assert(
    fc.property(columns, asked, (unsorted, places) => {
      const sorted = unsorted.toSorted((a, b) => a - b);
      const row = tableOf(sorted).row(3);
      for (const column of places) expect(row.atColumn(column)?.column).toBe(sorted.find((one) => one === column));
      expect(row.cells().map(({ column }) => column)).toEqual(sorted);
    }),
  );
});

it('makes a cell once', () => {
  const row = tableOf([2, 5, 9]).row(3);
  const last = row.atColumn(9);
  expect(row.find(({ column }) => column > 5)).toBe(last);
  expect(row.cells()[2]).toBe(last);
  expect(row.cells()).toHaveLength(3);
});

it('looks at no cell behind the one that is meant', () => {
  const seen: number[] = [];
  const found = tableOf([2, 5, 9])
    .row(3)
    .find(({ column }) => {
      seen.push(column);
      return column === 5;
    });
  expect([found?.ref, seen]).toEqual(['E3', [2, 5]]);
});

it('has nothing in a row without cells', () => {
  const row = tableOf([2]).row(4);
  expect([row.cells(), row.atColumn(2), row.find(() => true)]).toEqual([[], undefined, undefined]);
});
