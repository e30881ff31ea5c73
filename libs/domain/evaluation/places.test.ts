import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import { sample2025 } from '../schemes/sample-2025.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { standard2025 } from '../schemes/standard-2025.ts';
import { blockers } from './blockers.ts';
import { evaluate } from './evaluate.ts';
import type { RunInputs } from './run-inputs.ts';

const basis = { issuer: '省应急管理厅', documentNo: '浙应急〔2026〕2号', date: '2026-02-01' };
const entry = (zone: string, given: Partial<CountedAdjustment>): CountedAdjustment => {
  const made = { id: `2025-${zone}`, zone, year: 2025, event: zone, evidenceSha256: '0'.repeat(64), reason: '测试' };
  return { ...made, kind: 'exclusion', basis, ...given };
};
const zones = [
  sampleZone('hangzhou'),
  sampleZone('ningbo', [{ taxRevenue: '610000' }]),
  sampleZone('wenzhou', [{ taxRevenue: '400000' }]),
];
const run = (given: Partial<RunInputs> = {}, of = zones) => evaluate(sampleInputs(of, given)).ranking.entries;
const ranks = (...given: Parameters<typeof run>) => run(...given).map(({ rank, zone }) => [rank, zone]);
const withRules = (given: Partial<Scheme>): Scheme => ({ ...sample2025, ...given });

describe('ties of an official ranking', () => {
  // Equal totals of unequal parts: what one lacks in tax it has in research, at the same weight and slope.
  const even = [
    sampleZone('hangzhou', [{ taxRevenue: '500000', rdExpenditure: '384000' }]),
    sampleZone('ningbo', [{ taxRevenue: '380000', rdExpenditure: '486400' }]),
    sampleZone('wenzhou', [{ taxRevenue: '100000' }]),
  ];

  it('are shared where the scheme says nothing, and broken by its list where it does', () => {
    expect(ranks({}, even).slice(0, 2)).toEqual([
      [1, 'hangzhou'],
      [1, 'ningbo'],
    ]);
    const scheme = withRules({
      ranking: { ties: 'competition', tieBreaks: [{ node: 'economy' }, { item: 'rdIntensity' }] },
    });
    const found = run({ scheme }, even);
    expect(found.map(({ rank, zone }) => [rank, zone])).toEqual([
      [1, 'ningbo'],
      [2, 'hangzhou'],
      [3, 'wenzhou'],
    ]);
    expect(found[0]?.standing?.tie).toMatchObject({ zones: 2, shared: false });
    expect(found[0]?.standing?.tie?.compared.map(({ by }) => by)).toEqual([
      { node: 'economy' },
      { item: 'rdIntensity' },
    ]);
    expect(found[2]?.standing?.tie).toBeUndefined();
  });

  it('are broken only after the totals: a better tie-break never passes a better total', () => {
    const scheme = withRules({ ranking: { ties: 'competition', tieBreaks: [{ item: 'rdIntensity' }] } });
    expect(ranks({ scheme })).toEqual(ranks());
  });

  it('can go to who has the fewer points taken off', () => {
    const rules = {
      adjustments: { bonusCap: '1', deductionCap: '1' },
      ranking: { ties: 'competition' as const, tieBreaks: [{ fewer: 'deductions' as const }] },
    };
    const points = (kind: 'bonus' | 'deduction', id: string) => entry('hangzhou', { id, kind, points: '1' });
    const adjustments = [points('bonus', '2025-1'), points('deduction', '2025-2')];
    expect(ranks({ scheme: withRules(rules), adjustments }, [sampleZone('hangzhou'), sampleZone('ningbo')])).toEqual([
      [1, 'ningbo'],
      [2, 'hangzhou'],
    ]);
  });
});

describe('groups', () => {
  const grouped = [
    { ...zones[0]!, group: '东北片' },
    { ...zones[1]!, group: '西南片' },
    { ...zones[2]!, group: '东北片' },
    { ...sampleZone('lishui', []), group: '西南片' },
  ];

  it('are ranked by themselves beside the ranking of all, and a place says among how many', () => {
    expect(run({}, grouped).map(({ rank, zone, group }) => [rank, zone, group])).toEqual([
      [1, 'hangzhou', { name: '东北片', rank: 1, of: 2 }],
      [2, 'ningbo', { name: '西南片', rank: 1, of: 1 }],
      [3, 'wenzhou', { name: '东北片', rank: 2, of: 2 }],
      [null, 'lishui', undefined],
    ]);
  });

  it('are the scheme’s own where it names its cohort, and who is not named has no rank, with that reason', () => {
    const cohort = {
      zones: [
        { zone: 'ningbo', group: '甲' },
        { zone: 'wenzhou', group: '甲' },
      ],
    };
    const found = run({ scheme: withRules({ cohort }) }, grouped);
    expect(found.map(({ rank, zone, group, reason }) => [rank, zone, group?.name, reason])).toEqual([
      [1, 'ningbo', '甲', undefined],
      [2, 'wenzhou', '甲', undefined],
      [null, 'hangzhou', undefined, 'outside-cohort'],
      [null, 'lishui', undefined, 'outside-cohort'],
    ]);
    expect(blockers(sampleInputs(grouped, { scheme: withRules({ cohort }) })).map(({ zone }) => zone)).not.toContain(
      'lishui',
    );
  });

  it('block a run whose scheme ranks a zone that nobody registered', () => {
    const cohort = { zones: [{ zone: 'atlantis' }] };
    const found = blockers(sampleInputs(zones, { scheme: withRules({ cohort }) }));
    expect(found).toContainEqual(expect.objectContaining({ code: 'cohort.unknown-zone', zone: 'atlantis' }));
  });

  it('whose one member lacks a value for its group’s mean still have a score', () => {
    const means = withRules({ missing: 'group-mean', nulls: { ...sample2025.nulls, 'missing-input': 'spread' } });
    const alone = [{ ...sampleZone('hangzhou', [{ rdExpenditure: null }]), group: '独' }, ...grouped.slice(1)];
    expect(run({ scheme: means }, alone).find(({ zone }) => zone === 'hangzhou')?.score).not.toBeNull();
  });
});

describe('what a decision takes from a place', () => {
  const grades = standard2025.grades!;

  it('is the year’s ranking where the scheme has that, as if the zone had not taken part', () => {
    const scheme = withRules({ consequences: { exclusion: 'unranked' } });
    const found = run({ scheme, adjustments: [entry('hangzhou', {})] });
    expect(found.map(({ rank, zone, reason }) => [rank, zone, reason])).toEqual([
      [1, 'ningbo', undefined],
      [2, 'wenzhou', undefined],
      [null, 'hangzhou', 'excluded'],
    ]);
    expect(ranks({ scheme, adjustments: [entry('hangzhou', { waivedBy: 'case-1' })] })).toEqual(ranks());
  });

  it('is nothing where the scheme has no rule for it, and then the run is not to be approved unseen', () => {
    const adjustments = [entry('hangzhou', {})];
    expect(ranks({ adjustments })).toEqual(ranks());
    const found = blockers(sampleInputs(zones, { adjustments }));
    expect(found).toContainEqual(expect.objectContaining({ code: 'adjustment.without-rule', zone: 'hangzhou' }));
  });

  it('is a grade: no better than the scheme leaves, so many steps down, or the one that only a decision gives', () => {
    const gradeOf = (kind: CountedAdjustment['kind'], consequences: Scheme['consequences']) =>
      run({ scheme: withRules({ grades, consequences }), adjustments: [entry('hangzhou', { kind })] })[0];
    expect(gradeOf('no-award', undefined)).toMatchObject({ rank: 1, standing: { grade: 'good' } });
    expect(gradeOf('no-award', { 'no-award': { gradeAtMost: 'pass' } })).toMatchObject({
      rank: 1,
      standing: { grade: 'pass' },
    });
    expect(gradeOf('downgrade', { downgrade: { steps: 2 } })?.standing?.grade).toBe('pass');
    expect(gradeOf('failed', undefined)).toMatchObject({ rank: 1, standing: { grade: 'failed' } });
  });

  it('is a block’s points, with the block’s weight kept and nobody else’s score moved', () => {
    const scheme = withRules({ consequences: { 'block-zero': { blocks: ['economy'] } } });
    const zero = { kind: 'block-zero' as const, block: 'economy' };
    const found = run({ scheme, adjustments: [entry('hangzhou', zero)] });
    expect(found.find(({ zone }) => zone === 'hangzhou')).toMatchObject({
      ...{ rank: 3, score: '0', blocks: { economy: '0' }, usableWeight: '100' },
      standing: { zeroed: ['economy'] },
    });
    const scoreOf = (entries: ReturnType<typeof run>) => entries.find(({ zone }) => zone === 'ningbo')?.score;
    expect(scoreOf(found)).toBe(scoreOf(run()));
  });
});
