import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareColumns } from './column-spans.ts';

describe('shared columns', () => {
  it('go all out, in order, none twice, each with its least', () => {
    const widths = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), (columns, count, least) => {
        const spans = shareColumns(columns, new Array<number>(count).fill(1), least);
        const taken = spans.flatMap(({ left, right }) =>
          Array.from({ length: right - left + 1 }, (_, index) => left + index),
        );
        expect(taken).toEqual(columns.map((_, index) => index + 1));
        expect(Math.min(...spans.map(({ left, right }) => right - left + 1))).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('are as even as edges allow', () => {
    expect(shareColumns([10, 10, 10, 10, 10, 10], [1, 1, 1])).toEqual([
      { left: 1, right: 2 },
      { left: 3, right: 4 },
      { left: 5, right: 6 },
    ]);
    expect(shareColumns([50, 5, 5], [1, 1, 1])).toEqual([
      { left: 1, right: 1 },
      { left: 2, right: 2 },
      { left: 3, right: 3 },
    ]);
  });

  it('must be enough', () => {
    expect(() => shareColumns([10, 10, 10], [1, 1], 2)).toThrow(RangeError);
  });
});
