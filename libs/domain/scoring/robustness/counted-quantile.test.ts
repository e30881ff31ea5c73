import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedQuantile } from './counted-quantile.ts';

const countsOf = (values: readonly number[]) =>
  Uint32Array.from({ length: Math.max(...values) + 1 }, (_, value) => values.filter((one) => one === value).length);

describe('a quantile of counted values', () => {
  // As numpy.quantile and R's quantile give by default.
  it.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.05, 1.15],
    [[1, 2, 3, 4], 0.95, 3.85],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
    [[7], 0.95, 7],
    [[2, 2, 2], 0.5, 2],
  ])('of %j at %d is %d', (values, p, expected) => {
    expect(countedQuantile(countsOf(values), p)).toBeCloseTo(expected, 12);
  });

  it('is that of the sorted list, for any values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const sorted = list.toSorted((a, b) => a - b);
        const place = (sorted.length - 1) * p;
        const lower = sorted[Math.floor(place)]!;
        const upper = sorted[Math.ceil(place)]!;
        expect(countedQuantile(countsOf(list), p)).toBeCloseTo(
          lower + (place - Math.floor(place)) * (upper - lower),
          9,
        );
      }),
    );
  });

  it('of nothing is none', () => {
    expect(countedQuantile([], 0.5)).toBeNaN();
  });
});
