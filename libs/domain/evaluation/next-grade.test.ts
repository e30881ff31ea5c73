import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import { plain } from '../decimal.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';
import { swapsFor } from '../scoring/explain/smallest-swap.ts';
import { nextGradeGoal } from './next-grade.ts';
import type { RunInputs } from './run-inputs.ts';
import { scoredRun } from './scored-run.ts';

const title = { zh: '等次', en: 'grade' };
const rest = { grade: '合格', title };
const quota: GradeRule = {
  method: 'quota',
  steps: [{ grade: '优秀', title, share: '0.4', rounding: 'floor' }],
  rest,
};

const zones = ['600000', '610000', '620000', '630000', '640000'].map((taxRevenue, at) =>
  sampleZone(`zone-${at}`, [{ taxRevenue }]),
);
const inputs = sampleInputs(zones);
const run = (grades: GradeRule, overrides: Partial<RunInputs> = {}) => {
  const scheme = { ...inputs.scheme, adjustments: { bonusCap: '1', deductionCap: '3' }, grades };
  return scoredRun({ ...inputs, scheme, ...overrides });
};
const goalOf = (grades: GradeRule, zone: string, overrides: Partial<RunInputs> = {}) =>
  nextGradeGoal(run(grades, overrides).places, grades, zone);

describe('the next grade', () => {
  it('is by quota that of the last zone which has it', () => {
    expect(goalOf(quota, 'zone-0')).toEqual({ reach: 'level', other: 'zone-3' });
    expect(goalOf(quota, 'zone-3')).toBeUndefined();
    const { scored } = run(quota);
    const [first] = swapsFor(scored, 'zone-2', { reach: 'level', other: 'zone-3' });
    expect(first).toMatchObject({ outcome: 'reached' });
  });

  // 亩均税收 30, 30.5, … 32 万元/亩 of 10…50 on 60…100 with weight 20: half a point of value is 0.1 of score.
  it('is by bands the nearest score from which one goes, and a change of one indicator reaches it', () => {
    const { scored, places } = run(quota);
    const score = places.get('zone-4')!.total!;
    const bands: GradeRule = {
      method: 'bands',
      bands: [
        { grade: '优秀', title, from: plain(score.plus(9)) },
        { grade: '良好', title, from: plain(score) },
      ],
      rest,
    };
    const goal = goalOf(bands, 'zone-0')!;
    expect(goal).toEqual({ reach: 'score', score });
    const tax = swapsFor(scored, 'zone-0', goal).find(({ item }) => item === 'taxPerMu');
    expect(tax?.outcome === 'reached' && plain(tax.change)).toBe('2');
    expect(goalOf(bands, 'zone-4')).toMatchObject({ reach: 'score', score: score.plus(9) });
  });

  it('is out of reach of figures where a decision holds the grade down, and of who took no part', () => {
    const basis = { issuer: '省审计厅', documentNo: '浙审〔2026〕1号', date: '2026-02-01' };
    const entry = {
      id: 'adj-1',
      zone: 'zone-4',
      year: 2025,
      kind: 'no-award',
      event: 'e',
      evidenceSha256: '0',
      reason: 'r',
      basis,
    } as const;
    expect(goalOf(quota, 'zone-4', { adjustments: [entry] })).toBeUndefined();
    expect(goalOf(quota, 'lishui')).toBeUndefined();
  });
});
