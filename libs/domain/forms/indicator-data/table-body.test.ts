import { describe, expect, test } from 'vitest';
import { openGrid } from '../reading/grid.ts';
import { findHeader } from './header.ts';
import { readBody } from './table-body.ts';
import { assignColumns } from './table-columns.ts';
import { type FixtureValue, goodRows, type SheetFixture, sheetOf } from './workbook-fixture.ts';

const body = (fixture: SheetFixture) => {
  const grid = openGrid(sheetOf(fixture));
  const header = findHeader(grid, 2025);
  if (!header) throw new Error('no header');
  return readBody(grid, header.bottom, assignColumns(header, grid.sheet.hiddenColumns, []));
};

const names = (fixture: SheetFixture) => body(fixture).rows.map(({ name }) => name?.text);

const [title, stated, labels, first, second, total, , ...notes] = goodRows as readonly (readonly FixtureValue[])[];
const table = (...rows: readonly (readonly FixtureValue[] | undefined)[]): SheetFixture => ({
  rows: [title, stated, labels, ...rows].map((row) => row ?? []),
});
const areas = ['主城片区', '临空片区'];

describe('readBody', () => {
  test('ends at the total, and what follows are no data', () => {
    const read = body(table(first, second, total, first, ...notes));
    expect(read.rows.map(({ row }) => row)).toEqual([4, 5]);
    expect(read.totals.map(({ row, of }) => [row, of.length])).toEqual([[6, 2]]);
    expect(read.end).toBe(6);
  });

  test('reads a total right below the header as the sum of what follows', () => {
    const read = body(table(total, first, second));
    expect(read.rows.map(({ row }) => row)).toEqual([5, 6]);
    expect(read.totals[0]?.of).toHaveLength(2);
  });

  test('lets a subtotal sum up the rows since the one before', () => {
    const subtotal = [null, '小 计', 400_000];
    const read = body(table(first, subtotal, second, subtotal, total));
    expect(read.rows).toHaveLength(2);
    expect(read.totals.map(({ row, of }) => [row, of.map((each) => each.row)])).toEqual([
      [5, [4]],
      [7, [6]],
      [8, [4, 6]],
    ]);
  });

  test('ends at notes and signatures without a total', () => {
    for (const note of [
      '注：贸易额以人民币计价',
      '注',
      '填表人：张三',
      '审 核 人：',
      '单位负责人（签字）：',
      '联系电话：0571',
    ]) {
      expect(names(table(first, second, [note, null, 5]))).toEqual(areas);
    }
    expect(names(table(first, second, [null, '以上数据均由市统计局提供，口径与上年一致。']))).toEqual(areas);
  });

  test('passes over blank rows, numbered blank rows, numbers of columns and repeated headers', () => {
    const numbering = ['甲', '乙', ...Array.from({ length: 13 }, (_, index) => index + 1)];
    expect(names(table([null, '栏次', ...numbering.slice(2)], first, [], labels, second, [3], ['　', ' ']))).toEqual(
      areas,
    );
    expect(names(table(numbering, first, second))).toEqual(areas);
  });

  test('expands a name over the rows merged with it only where they have figures', () => {
    const more = second?.with(1, null) ?? [];
    expect(names({ ...table(first, more), merges: ['B4:B5'] })).toEqual(['主城片区', '主城片区']);
    expect(names({ ...table(first, [], second), merges: ['B4:B5', 'C4:C5'] })).toEqual(areas);
  });

  test('sets hidden data rows apart, and ignores hidden totals and notes', () => {
    const read = body({ ...table(first, second, total), hiddenRows: [5, 6] });
    expect(read.rows).toHaveLength(1);
    expect(read.hidden).toEqual([{ cell: 'B5', name: '临空片区' }]);
    expect(read.totals).toEqual([]);
  });

  test('refuses a number merged over two columns, not one merged with a blank column', () => {
    const read = (merges: readonly string[]) => {
      const figures = body({ ...table(first?.with(3, null), second), merges }).rows[0]?.figures;
      return [figures?.get('taxRevenue')?.reading.kind, figures?.get('landArea')?.cell];
    };
    expect(read(['C4:D4'])).toEqual(['refused', 'C4']);
    expect(read(['A4:A5'])).toEqual(['number', 'D4']);
  });
});
