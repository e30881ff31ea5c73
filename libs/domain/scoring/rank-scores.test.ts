import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { type Ranking, rankScores } from './rank-scores.ts';

const ranks = (scores: readonly (string | number | null)[], ranking: Ranking) =>
  rankScores(
    scores.map((score) => (score === null ? null : new Decimal(score))),
    scores.map((_, at) => `u${at}`),
    ranking,
  );

describe('ranks of scores', () => {
  it.each([
    ['competition', [2, 1, 2, 4, null]],
    ['dense', [2, 1, 2, 3, null]],
    ['ordinal', [2, 1, 3, 4, null]],
  ] as const)('share %s ranks', (ties, expected) => {
    expect(ranks([90, 95, '90.0', 80, null], { ties })).toEqual(expected);
  });

  it('tell scores apart that differ within 12 decimals, and no others', () => {
    expect(ranks(['88.000000000001', '88.000000000002'], { ties: 'competition' })).toEqual([2, 1]);
    expect(ranks(['88.0000000000001', '88.0000000000002'], { ties: 'competition' })).toEqual([1, 1]);
  });

  it('round half away from zero where places are given', () => {
    expect(ranks(['1.005', '1.01', '1.0049'], { ties: 'competition', places: 2 })).toEqual([1, 1, 3]);
    expect(ranks(['-1.005', '-1.01', '-1'], { ties: 'competition', places: 2 })).toEqual([2, 2, 1]);
    expect(ranks(['0.5', '1.4', '0.4'], { ties: 'dense', places: 0 })).toEqual([1, 1, 2]);
  });

  it('are none where there are no scores', () => {
    expect(ranks([], { ties: 'competition' })).toEqual([]);
    expect(ranks([null, null], { ties: 'ordinal' })).toEqual([null, null]);
  });

  it('count those above: all of them, the different ones, or those before it too', () => {
    const score = fc.option(fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 15 }), (scores) => {
        const above = (own: number) => scores.filter((other) => other !== null && other > own);
        const alikeBefore = (own: number, at: number) => scores.slice(0, at).filter((other) => other === own).length;
        const counted = (count: (own: number, at: number) => number) =>
          scores.map((own, at) => (own === null ? null : 1 + count(own, at)));
        expect(ranks(scores, { ties: 'competition' })).toEqual(counted((own) => above(own).length));
        expect(ranks(scores, { ties: 'dense' })).toEqual(counted((own) => new Set(above(own)).size));
        expect(ranks(scores, { ties: 'ordinal' })).toEqual(
          counted((own, at) => above(own).length + alikeBefore(own, at)),
        );
      }),
    );
  });
});
