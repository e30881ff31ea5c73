import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { RunZone } from '../evaluation/run-inputs.ts';
import type { MechanismFacts } from '../mechanism/mechanism-facts.ts';
import { blocksOf } from './scheme-blocks.ts';
import { standard2025 } from './standard-2025.ts';

const DUE = '2025-04-16T10:00:00.000Z';
const onTime = (form: string) => ({ form, period: '2025Q1', due: DUE, storedAt: DUE });
const full: MechanismFacts = {
  filings: ['institution', 'work-plan', 'bulletin', 'annual-summary'].map(onTime),
  cityLeader: true,
  bodies: { part: 3, whole: 3 },
  tasks: { part: 5, whole: 5 },
  meetings: ['2025Q1', '2025Q2', '2025Q3', '2025Q4'],
  inspections: { part: 0, whole: 0 },
  replication: { part: 8, whole: 8 },
  cases: 2,
  sources: [],
};
const run = (zones: readonly RunZone[]) => evaluate(sampleInputs(zones, { scheme: standard2025 })).ranking.entries;
const zone = (id: string, facts: Partial<MechanismFacts> = {}): RunZone => ({
  ...sampleZone(id),
  mechanism: { ...full, ...facts },
});

describe('the standard scheme', () => {
  it('has the points of its parts', () => {
    const [mechanism, economy] = blocksOf(standard2025);
    expect(mechanism?.weight).toBe('40');
    expect(mechanism?.items.map(({ weight }) => weight)).toEqual('3 2 1 4 8 2 2 4 3 7 4'.split(' '));
    expect(economy?.weight).toBe('60');
    expect(economy?.items.map(({ weight }) => weight)).toEqual('12 9 6 9 6 9 9'.split(' '));
  });

  it('gives 40 points for a mechanism in full', () => {
    const [line] = run([zone('hangzhou')]);
    expect(line?.blocks['mechanism']).toBe('100');
    expect(line?.standing).toMatchObject({ grade: 'excellent', bonus: '0', deduction: '0' });
  });

  it('takes the points of what was not done', () => {
    const points = (facts: Partial<MechanismFacts>) => run([zone('hangzhou', facts)])[0]?.blocks['mechanism'];
    // Of 40 points: 3 for the head, 8 + 2 for tasks where there is no finding, 2 for findings.
    expect(points({ cityLeader: false })).toBe('92.5');
    expect(points({ tasks: { part: 0, whole: 5 } })).toBe('75');
    expect(points({ inspections: { part: 0, whole: 2 } })).toBe('95');
    expect(points({ replication: null })).toBe('82.5');
  });

  it('scores growth against that of the province', () => {
    const [line] = run([zone('hangzhou')]);
    // 2150.4 over 1987.2 is 8.212560…; the province's 55500 over 52633 is 5.447153…
    expect(line?.indicators['tradeGrowth']?.value).toMatch(/^2\.765/u);
    // No base for the province's investment is entered: the item scores nothing, and keeps its weight.
    expect(line?.indicators['fdiGrowth']).toMatchObject({ value: null, score: '0' });
  });

  it('lists a zone without a mechanism as having done nothing', () => {
    const [line] = run([sampleZone('hangzhou')]);
    expect(line?.blocks['mechanism']).toBe('0');
  });
});
