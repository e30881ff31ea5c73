import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnRanker } from './column-ranker.ts';

const ranksOf = (scores: readonly number[], places?: number) => {
  const ranker = columnRanker(scores.length, places);
  ranker.rank(Float64Array.from(scores));
  return [...ranker.ranks];
};

/** By definition: 1 and as many as are better. */
const byCounting = (scores: readonly number[]) => {
  const kept = scores.map((score) => (Number.isNaN(score) ? Number.NEGATIVE_INFINITY : Math.round(score * 1e9)));
  return kept.map((score) => 1 + kept.filter((other) => other > score).length);
};

describe('ranking columns', () => {
  it('shares a rank and leaves out the next', () => {
    expect(ranksOf([90, 95, 90, 80])).toEqual([2, 1, 2, 4]);
  });

  it('takes scores that differ behind 9 decimals for a tie', () => {
    expect(ranksOf([0.1 + 0.2, 0.3, 0.300000001])).toEqual([2, 2, 1]);
  });

  it('compares fewer decimals where that is said', () => {
    expect(ranksOf([80.04, 79.96, 80.06], 1)).toEqual([2, 2, 1]);
    expect(ranksOf([80.4, 80.2, 80.6], 0)).toEqual([2, 2, 1]);
  });

  it('puts units without a score last, together', () => {
    expect(ranksOf([Number.NaN, -5, Number.NaN, 3])).toEqual([3, 2, 3, 1]);
    expect(ranksOf([Number.NaN, Number.NaN])).toEqual([1, 1]);
  });

  it('counts those that are better, whatever the scores', () => {
    const score = fc.oneof(
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.integer({ min: 0, max: 5 }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 60 }), (scores) => {
        expect(ranksOf(scores)).toEqual(byCounting(scores));
      }),
    );
  });

  it('ranks rightly where one score is so far out that all others fall into one bucket', () => {
    const scores = Array.from({ length: 2000 }, (_, unit) => (unit === 0 ? 1e6 : ((unit * 7919) % 2000) / 1e6));
    expect(ranksOf(scores)).toEqual(byCounting(scores));
  });

  it('ranks again in the same memory', () => {
    const ranker = columnRanker(3);
    ranker.rank(Float64Array.of(1, 2, 3));
    ranker.rank(Float64Array.of(3, 2, 2));
    expect([...ranker.ranks]).toEqual([1, 2, 2]);
    expect([...ranker.compared]).toEqual([3e9, 2e9, 2e9]);
  });
});
