import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import { runChanges } from './run-change.ts';

const three = (tax: readonly [string, string, string]) => [
  sampleZone('ningbo', [{ taxRevenue: tax[0] }]),
  sampleZone('wenzhou', [{ taxRevenue: tax[1] }]),
  sampleZone('jinhua', [{ taxRevenue: tax[2] }]),
];
const deduction: CountedAdjustment = {
  id: 'adj-1',
  zone: 'ningbo',
  year: 2025,
  kind: 'deduction',
  points: '1',
  event: 'e',
  evidenceSha256: '0'.repeat(64),
  reason: '较大生产安全事故',
};

describe('how zones moved between two runs', () => {
  it('is each zone’s own doing, the others’, and the scheme’s, and adds up', () => {
    const before = sampleInputs(three(['600000', '610000', '620000']));
    const after = sampleInputs(three(['640000', '650000', '620000']));
    const found = runChanges(before, after);
    expect(found.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['jinhua', { total: -2, own: 0, others: -2, method: 0 }],
      ['ningbo', { total: 1, own: 2, others: -1, method: 0 }],
      ['wenzhou', { total: 1, own: 1, others: 0, method: 0 }],
    ]);
    for (const { score } of found) {
      expect(score.own.plus(score.others).plus(score.method).equals(score.total)).toBe(true);
    }
  });

  it('counts an entry with its zone and the scheme as the method', () => {
    const before = sampleInputs(three(['600000', '610000', '620000']));
    const scheme = { ...before.scheme, version: 2, adjustments: { bonusCap: '1', deductionCap: '3' } };
    const [, ningbo] = runChanges({ ...before, scheme }, { ...before, scheme, adjustments: [deduction] });
    expect([ningbo?.score.own, ningbo?.score.total].map(String)).toEqual(['-1', '-1']);
    const turned = { ...scheme, items: scheme.items.map((item) => ({ ...item, direction: 'down' as const })) };
    const moved = runChanges(before, { ...before, scheme: turned });
    expect(moved.map(({ rank }) => [rank.total, rank.method])).toEqual([
      [-2, -2],
      [2, 2],
      [0, 0],
    ]);
  });

  it('is told of zones that filed for both', () => {
    const found = runChanges(sampleInputs(sixZones()), sampleInputs([sampleZone('ningbo'), sampleZone('taizhou')]));
    expect(found.map(({ unit, rank }) => [unit, rank.total])).toEqual([['ningbo', 0]]);
  });
});
