import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';
import { gradeZones } from './grade-zones.ts';

const title = { zh: '等次', en: 'grade' };
const quota: GradeRule = {
  method: 'quota',
  steps: [
    { grade: '优秀', title, share: '0.3', rounding: 'floor', least: 1 },
    { grade: '良好', title, share: '0.4', rounding: 'round' },
  ],
  rest: { grade: '合格', title },
};
const grades = (...ranks: number[]) =>
  gradeZones(
    ranks.map((rank) => ({ rank, score: new Decimal(100 - rank) })),
    quota,
  ).join('');

describe('grades by quota', () => {
  it.each([
    [[1], '优秀'],
    [[1, 2, 3], '优秀良好合格'],
    // Of 11, 3.3 and 4.4: three and four.
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '优秀优秀优秀良好良好良好良好合格合格合格合格'],
    // The fourth ties with the third: both are the better, and the next step ends where it would.
    [[1, 2, 3, 3, 5, 6, 7, 8, 9, 10, 11], '优秀优秀优秀优秀良好良好良好合格合格合格合格'],
  ])('of ranks %j are %s', (ranks, expected) => {
    expect(grades(...ranks)).toBe(expected);
  });

  it('never give a worse grade to a better rank, nor two grades to one rank', () => {
    const order = ['优秀', '良好', '合格'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 15 }), (scores) => {
        const zones = scores.map((score) => ({
          rank: 1 + scores.filter((other) => other > score).length,
          score: new Decimal(score),
        }));
        const given = gradeZones(zones, quota).map((grade) => order.indexOf(grade));
        for (const [a, one] of zones.entries()) {
          for (const [b, other] of zones.entries()) {
            if (one.rank <= other.rank) expect(given[a]).toBeLessThanOrEqual(given[b] ?? -1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('grades by bands take the score, from a bound on', () => {
  const bands: GradeRule = {
    method: 'bands',
    bands: [
      { grade: '优秀', title, from: '90' },
      { grade: '良好', title, from: '80' },
    ],
    rest: { grade: '合格', title },
  };
  const of = (score: string) => gradeZones([{ rank: 1, score: new Decimal(score) }], bands)[0];
  expect(['90', '89.999999999999', '80', '79.9'].map(of)).toEqual(['优秀', '良好', '良好', '合格']);
});
