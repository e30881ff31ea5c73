import { describe, expect, it } from 'vitest';
import { plainScheme } from '../scheme.fixture.ts';
import { scoredOf } from './explain.fixture.ts';
import { gapTo } from './gap-to.ts';

const rows = {
  a: { tax: 10, rd: 5, energy: 1 },
  b: { tax: 50, rd: null, energy: 3 },
  c: { tax: 30, rd: 2, energy: 5 },
};

const written = (gaps: ReturnType<typeof gapTo>) => JSON.parse(JSON.stringify(gaps));

describe('the gaps of a unit', () => {
  it('go to the median and the best, in the item’s own unit and in points', () => {
    expect(written(gapTo(scoredOf(plainScheme, rows), 'c'))).toEqual([
      {
        item: 'tax',
        value: '30',
        cohort: { median: '30', best: '50', toMedian: '0', toBest: '-20', pointsToBest: '20' },
      },
      { item: 'rd', value: '2' },
      {
        item: 'energy',
        value: '5',
        cohort: { median: '3', best: '1', toMedian: '2', toBest: '4', pointsToBest: '40' },
      },
    ]);
  });

  it('name nobody: too few values tell nothing, and no gap holds an id', () => {
    const gaps = gapTo(scoredOf(plainScheme, { first: rows.a, second: rows.b }), 'first');
    expect(gaps?.every((gap) => !('cohort' in gap))).toBe(true);
    expect(gapTo(scoredOf(plainScheme, rows), 'nobody')).toBeUndefined();
  });

  it('are without numbers for an item that the unit lacks', () => {
    const full = { ...rows, d: { tax: 1, rd: 3, energy: 2 }, e: { tax: 1, rd: 1, energy: 2 } };
    const rd = written(gapTo(scoredOf(plainScheme, full), 'b'))[1];
    expect(rd).toEqual({
      item: 'rd',
      value: null,
      cohort: { median: '2.5', best: '5', toMedian: null, toBest: null, pointsToBest: null },
    });
  });
});
