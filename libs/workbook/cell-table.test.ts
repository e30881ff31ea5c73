import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCellReference } from './cell-reference.ts';
import { CellStore } from './cell-store.ts';
import { CellTable } from './cell-table.ts';
import { TextTable } from './text-table.ts';
import type { Cell } from './workbook.ts';

const text = fc.string({ unit: fc.constantFrom('a', '0', '值', '𠮷', '\ud800', '\udc00', '\u0000'), maxLength: 30 });

const content = fc.oneof(
  fc.record({ type: fc.constant('number'), value: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((drawn) => drawn.toExponential())
    .map((raw) => ({ type: 'number', value: Number(raw), raw })),
  fc.record({ type: fc.constantFrom('string', 'date', 'error'), value: text }),
  fc.record({ type: fc.constant('string'), value: fc.constant(null), formula: text }),
  fc.record({ type: fc.constant('boolean'), value: fc.boolean(), formula: text }),
);

const looks = fc.record(
  { numberFormat: fc.constantFrom('0.00%', '0', 'm"月"'), hidden: fc.constant(true) },
  { requiredKeys: [] },
);

const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }));

/** Cells of all kinds at places in order, each place once. */
const cells = fc
  .uniqueArray(fc.tuple(place, content, looks), { selector: ([at]) => at.join(), maxLength: 60 })
  .map((drawn) =>
    drawn
      .map(([[row, column], what, look]) => ({ ref: formatCellReference(row, column), row, column, ...what, ...look }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  ) as fc.Arbitrary<Cell[]>;

describe('a table of cells', () => {
  it('gives back what was packed: in order, by index, by row and by place', () => {
    fc.assert(
      fc.property(cells, (packed) => {
        const table = CellTable.of(packed);
        expect([...table]).toEqual(packed);
        expect(packed.map((_, index) => table.at(index))).toEqual(packed);
        expect(table.at(-1)).toEqual(packed.at(-1));
        expect(table.rows).toEqual([...new Set(packed.map(({ row }) => row))]);
        for (let row = 1; row <= 13; row++) {
          const ofRow = packed.filter((cell) => cell.row === row);
          expect(table.inRow(row)).toEqual(ofRow);
          for (let column = 0; column <= 7; column++) {
            expect(table.atPlace(row, column)).toEqual(ofRow.find((cell) => cell.column === column));
          }
        }
        expect([table.lastRow, table.lastColumn]).toEqual([
          Math.max(0, ...packed.map(({ row }) => row)),
          Math.max(0, ...packed.map(({ column }) => column)),
        ]);
      }),
    );
  });

  it('keeps the cells of some places, with all that they have', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 3 }), (packed, nth) => {
        const isMeant = (row: number, column: number) => (row + column) % nth === 0;
        expect([...CellTable.of(packed).where(isMeant)]).toEqual(
          packed.filter((cell) => isMeant(cell.row, cell.column)),
        );
      }),
    );
  });

  it('is searched and turned into others as an array is', () => {
    fc.assert(
      fc.property(cells, (packed) => {
        const table = CellTable.of(packed);
        const isText = ({ type }: Cell) => type === 'string';
        expect(table.map(({ ref }) => ref)).toEqual(packed.map(({ ref }) => ref));
        expect(table.flatMap(({ ref, type }) => [ref, type])).toEqual(packed.flatMap(({ ref, type }) => [ref, type]));
        expect(table.filter(isText)).toEqual(packed.filter(isText));
        expect(table.find(isText)).toEqual(packed.find(isText));
        expect(table.some(isText)).toBe(packed.some(isText));
      }),
    );
  });

  it('has nothing beyond its ends', () => {
    const table = CellTable.of([{ row: 4, column: 2, type: 'number', value: 612.5 }]);
    expect([table.at(1), table.at(-2), table.at(0.5), table.atPlace(3, 2), table.atPlace(5, 2)]).toEqual(
      Array(5).fill(undefined),
    );
    expect(table.inRow(5)).toEqual([]);
  });

  it('takes the texts of the file that its cells refer to', () => {
    const shared = new TextTable();
    shared.push('片区');
    const store = CellStore.over(shared);
    store.push({ row: 1, column: 1, type: 'string', value: '片区', shared: 0 });
    expect(new CellTable(store).at(0)).toEqual({ ref: 'A1', row: 1, column: 1, type: 'string', value: '片区' });
  });

  it('has a hundred thousand cells over many chunks, in order', () => {
    const store = new CellStore();
    for (let index = 0; index < 100_000; index++) {
      store.push({ row: Math.floor(index / 9) + 1, column: (index % 9) + 1, type: 'string', value: `第${index}个` });
    }
    const table = new CellTable(store);
    expect(table.length).toBe(100_000);
    expect(table.atPlace(8001, 3)).toMatchObject({ ref: 'C8001', value: '第72002个' });
    expect([...table].every(({ value }, index) => value === `第${index}个`)).toBe(true);
  });
});
