import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleTotals, sampleZone } from '../../../test/support/sample-run.ts';
import { blockers } from './blockers.ts';

const zones = [sampleZone('hangzhou'), sampleZone('taizhou', []), sampleZone('ningbo', [])];
const preliminary = {
  ...sampleTotals,
  foreignInvestment: { ...sampleTotals.foreignInvestment, status: 'preliminary' as const },
};

describe('what stands in the way of an approval', () => {
  it('is nothing once everybody reported and the totals are settled', () => {
    expect(blockers(sampleInputs([sampleZone('hangzhou')]))).toEqual([]);
  });

  it('is each zone that did not report, in the order of ids', () => {
    expect(blockers(sampleInputs(zones)).map(({ code, zone }) => [code, zone])).toEqual([
      ['zone.not-reported', 'ningbo'],
      ['zone.not-reported', 'taizhou'],
    ]);
  });

  it('is one preliminary total of the two', () => {
    const found = blockers(sampleInputs([], { totals: preliminary }));
    expect(found.map(({ code }) => code)).toEqual(['totals.preliminary']);
  });

  it('is that there are no totals, before everything else', () => {
    const { totals: _, ...without } = sampleInputs(zones);
    const found = blockers(without);
    expect(found.map(({ code }) => code)).toEqual(['totals.missing', 'zone.not-reported', 'zone.not-reported']);
    expect(found[0]?.message.zh).toContain('2025');
  });
});
