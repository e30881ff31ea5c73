import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import { Decimal } from '../decimal.ts';
import { sample2025 } from '../schemes/sample-2025.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { evaluate } from './evaluate.ts';
import type { RunInputs } from './run-inputs.ts';

const title = { zh: '等次', en: 'grade' };
const scheme: Scheme = {
  ...sample2025,
  adjustments: { bonusCap: '1', deductionCap: '3' },
  grades: {
    method: 'quota',
    steps: [
      { grade: '优秀', title, share: '0.3', rounding: 'floor', least: 1 },
      { grade: '良好', title, share: '0.4', rounding: 'round' },
    ],
    rest: { grade: '合格', title },
  },
  advancement: { method: 'linear', each: '0.1', use: 'points', cap: '0.5' },
};

const zones = [
  sampleZone('hangzhou'),
  sampleZone('ningbo', [{ taxRevenue: '610000' }]),
  sampleZone('wenzhou', [{ taxRevenue: '400000' }]),
];
const entry = (zone: string, given: Partial<CountedAdjustment>): CountedAdjustment => ({
  id: `adj-${zone}`,
  zone,
  year: 2025,
  kind: 'deduction',
  points: '0.5',
  event: zone,
  evidenceSha256: '0'.repeat(64),
  reason: '测试',
  ...given,
});
const run = (given: Partial<RunInputs> = {}) => evaluate(sampleInputs(zones, { scheme, ...given })).ranking.entries;
const ranksOf = (given?: Partial<RunInputs>) =>
  run(given).map(({ rank, zone, standing }) => [rank, zone, standing?.grade]);

describe('the way from score to place', () => {
  it('is the tree’s score alone where nothing was entered', () => {
    expect(ranksOf()).toEqual([
      [1, 'hangzhou', '优秀'],
      [2, 'ningbo', '良好'],
      [3, 'wenzhou', '合格'],
    ]);
    for (const { score, standing } of run()) {
      expect(standing).toMatchObject({ subtotal: score, bonus: '0', deduction: '0', adjustments: [] });
    }
  });

  it('adds bonuses and takes deductions before it ranks, each within its cap', () => {
    const adjustments = [entry('hangzhou', {}), entry('ningbo', { kind: 'bonus', points: '7' })];
    const found = run({ adjustments });
    expect(found.map(({ zone }) => zone)).toEqual(['ningbo', 'hangzhou', 'wenzhou']);
    expect(found[0]?.standing).toMatchObject({ bonus: '1', deduction: '0', adjustments: ['adj-ningbo'] });
    const difference = new Decimal(found[1]?.standing?.subtotal ?? 0).minus(found[1]?.score ?? 0);
    expect(difference.toString()).toBe('0.5');
  });

  it('takes an award or a grade, and never the place', () => {
    const basis = { issuer: '省审计厅', documentNo: '浙审〔2026〕1号', date: '2026-02-01' };
    const { points: _, ...plain } = entry('hangzhou', { kind: 'no-award', basis });
    expect(ranksOf({ adjustments: [plain] })[0]).toEqual([1, 'hangzhou', '良好']);
    expect(ranksOf({ adjustments: [{ ...plain, kind: 'downgrade' }] })[0]).toEqual([1, 'hangzhou', '良好']);
    const twice = [plain, { ...plain, id: 'adj-2', kind: 'downgrade' as const }];
    expect(ranksOf({ adjustments: twice })[0]).toEqual([1, 'hangzhou', '合格']);
    expect(ranksOf({ adjustments: [{ ...plain, waivedBy: 'case-1' }] })[0]).toEqual([1, 'hangzhou', '优秀']);
  });

  it('counts advancement on the zones of both years', () => {
    const prior = {
      year: 2024,
      run: 'run-2024-0000000000000000',
      scheme: { id: 'sample-2024', version: 1 },
      scores: [
        { zone: 'gone', score: '99' },
        { zone: 'ningbo', score: '70' },
        { zone: 'wenzhou', score: '80' },
      ],
    };
    const found = run({ prior });
    expect(found.map(({ zone, standing }) => [zone, standing?.advancement])).toEqual([
      ['ningbo', { before: 2, now: 1, points: '0.1' }],
      ['hangzhou', undefined],
      ['wenzhou', { before: 1, now: 2, points: '-0.1' }],
    ]);
    const listed = run({
      prior,
      scheme: { ...scheme, advancement: { method: 'linear', each: '9', use: 'list', cap: '9' } },
    });
    expect(listed.map(({ score }) => score)).toEqual(run().map(({ score }) => score));
  });

  it('is not told where the scheme knows none of this', () => {
    expect(run({ scheme: sample2025 }).some((line) => 'standing' in line)).toBe(false);
  });
});
