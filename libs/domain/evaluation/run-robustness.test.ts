import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { standard2025 } from '../schemes/standard-2025.ts';
import { rankZones } from './rank-zones.ts';
import { runRobustness } from './run-robustness.ts';

const draws = { draws: 50 };
const ranksOf = (inputs: Parameters<typeof runRobustness>[0]) =>
  Object.fromEntries(Object.entries(runRobustness(inputs, draws)?.units ?? {}).map(([zone, { rank }]) => [zone, rank]));
const ranked = (inputs: Parameters<typeof rankZones>[0]) =>
  Object.fromEntries(rankZones(inputs).flatMap(({ zone, rank }) => (rank ? [[zone, rank]] : [])));

describe('the robustness of a run', () => {
  it('starts from the ranks of the run itself, gaps that score zero for their reasons included', () => {
    const inputs = sampleInputs(sixZones());
    expect(ranksOf(inputs)).toEqual(ranked(inputs));
    expect(runRobustness(inputs, draws)?.factors['missing']?.[0]).toBe('scheme');
  });

  it('counts what zones have beside the figures', () => {
    const base = sampleInputs(sixZones(), { scheme: standard2025 });
    const [first, second] = rankZones(base);
    const gap = Number(first!.score) - Number(second!.score);
    const scheme = { ...standard2025, adjustments: { bonusCap: '100', deductionCap: '0' } };
    const points = String(Math.ceil(gap + 1));
    const bonus = { id: 'b', zone: second!.zone, year: 2025, kind: 'bonus', points, event: 'e' } as const;
    const entry = { ...bonus, evidenceSha256: '0'.repeat(64), reason: '表彰' };
    const inputs = { ...base, scheme, adjustments: [entry] };
    expect(ranked(inputs)[second!.zone]).toBe(1);
    expect(ranksOf(inputs)).toEqual(ranked(inputs));
  });

  it('is the same for the same inputs, of a seed that is their own', () => {
    const inputs = sampleInputs(sixZones());
    const once = runRobustness(inputs, draws);
    expect(runRobustness(inputs, draws)).toEqual(once);
    expect(once?.seed).not.toBe(runRobustness({ ...inputs, year: 2024 }, draws)?.seed);
    expect(once?.draws).toBe(50);
  });

  it('is none where nobody has a score', () => {
    expect(runRobustness(sampleInputs([sampleZone('taizhou', [])]), draws)).toBeUndefined();
  });
});
