import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCellRange,
  formatCellReference,
  formatColumn,
  maxColumn,
  maxRow,
  parseCellRange,
  parseCellReference,
} from './cell-reference.ts';

describe('a cell reference', () => {
  it('is read up to the last cell of a sheet', () => {
    expect(parseCellReference('A1')).toEqual({ row: 1, column: 1 });
    expect(parseCellReference('AB12')).toEqual({ row: 12, column: 28 });
    expect(parseCellReference('XFD1048576')).toEqual({ row: maxRow, column: maxColumn });
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'A01',
    'XFE1',
    'A1048577',
    'ZZZZZZZ1',
    'A4000000000',
    'a1',
    '$A$1',
    'A1B',
    'A1 ',
    'A-1',
    'A1:B2',
    '__proto__',
  ])('is refused as %j', (text) => {
    expect(parseCellReference(text)).toBeUndefined();
  });

  it('comes back from its text for every cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxRow }), fc.integer({ min: 1, max: maxColumn }), (row, column) => {
        expect(parseCellReference(formatCellReference(row, column))).toEqual({ row, column });
      }),
    );
  });

  it('names columns as sheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703, maxColumn].map(formatColumn)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });
});

describe('a range', () => {
  it('is read from any two corners', () => {
    const range = { top: 1, left: 1, bottom: 3, right: 3 };
    expect(parseCellRange('A1:C3')).toEqual(range);
    expect(parseCellRange('C1:A3')).toEqual(range);
    expect(formatCellRange(range)).toBe('A1:C3');
  });

  it('of one cell is written as that cell', () => {
    expect(parseCellRange('B4')).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
    expect(formatCellRange({ top: 4, left: 2, bottom: 4, right: 2 })).toBe('B4');
  });

  it.each(['', ':', 'A1:', 'A1:XFE1', 'A:C', 'A1:B2:C3'])('is refused as %j', (text) => {
    expect(parseCellRange(text)).toBeUndefined();
  });
});
