import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import { Decimal, plain } from '../decimal.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { gradesOf } from './grade-by-decision.ts';
import { nextGradeSwaps } from './next-grade.ts';
import { rankZones } from './rank-zones.ts';
import type { RunInputs } from './run-inputs.ts';
import { scoreZones } from './score-zones.ts';
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
const plainInputs = sampleInputs(zones);
const inputsOf = (grades: GradeRule, overrides: Partial<RunInputs> = {}, more: Partial<Scheme> = {}): RunInputs => {
  const scheme = { ...plainInputs.scheme, adjustments: { bonusCap: '1', deductionCap: '3' }, grades, ...more };
  return { ...plainInputs, scheme, ...overrides };
};
const swapsOf = (inputs: RunInputs, zone: string) => nextGradeSwaps(inputs, scoredRun(inputs), zone);
const taxOf = (inputs: RunInputs, zone: string) => {
  const swap = swapsOf(inputs, zone)?.find(({ item }) => item === 'taxPerMu');
  return swap?.outcome === 'reached' ? swap : undefined;
};

/** The grade of a zone by a whole run in which one of its items has another value. */
const gradeWith = (inputs: RunInputs, zone: string, item: string, value: Decimal) =>
  rankZones(inputs, scoreZones(inputs, [{ zone, item, value: value.toFixed() }])).find((entry) => entry.zone === zone)
    ?.standing?.grade;

const basis = { issuer: '省审计厅', documentNo: '浙审〔2026〕1号', date: '2026-02-01' };
const entry = (zone: string, kind: 'no-award' | 'downgrade' | 'failed') =>
  ({ id: 'adj-1', zone, year: 2025, kind, event: 'e', evidenceSha256: '0', reason: 'r', basis }) as const;

describe('the next grade', () => {
  // 亩均税收 30, 30.5, … 32 万元/亩 of 10…50 on 60…100 with weight 20: half a point of value is 0.1 of score.
  it('is by quota reached level with the last zone that has it, where ties share', () => {
    const inputs = inputsOf(quota);
    expect(plain(taxOf(inputs, 'zone-0')!.to)).toBe('31.5');
    expect(swapsOf(inputs, 'zone-3')).toBeUndefined();
    expect(swapsOf(inputs, 'lishui')).toBeUndefined();
  });

  // zone-3 and zone-4 have it, with more research than zone-0, which needs more of the tax to come level.
  it.each([
    ['level with it where the tie is won', 'taxPerMu', 0],
    ['just above it where the tie is lost', 'rdIntensity', 1],
  ])('is by quota reached %s', (_, item, above) => {
    const others = zones.map((zone, at) =>
      at < 3 ? zone : sampleZone(zone.zone, [{ taxRevenue: at === 3 ? '630000' : '640000', rdExpenditure: '410000' }]),
    );
    const ranking = { ...plainInputs.scheme.ranking, tieBreaks: [{ item }] };
    const inputs = inputsOf(quota, { zones: others }, { ranking });
    const { to } = taxOf(inputs, 'zone-0')!;
    const entries = rankZones(inputs, scoreZones(inputs, [{ zone: 'zone-0', item: 'taxPerMu', value: to.toFixed() }]));
    const [own, last] = ['zone-0', 'zone-3'].map((zone) => entries.find((one) => one.zone === zone)!);
    expect(new Decimal(own!.score!).comparedTo(last!.score!)).toBe(above);
    expect([own!.rank, own!.standing?.grade]).toEqual([2, '优秀']);
  });

  it('is by bands reached with the score from which it goes', () => {
    const score = scoredRun(inputsOf(quota)).places.get('zone-4')!.total!;
    const bands: GradeRule = {
      method: 'bands',
      bands: [
        { grade: '优秀', title, from: plain(score.plus(9)) },
        { grade: '良好', title, from: plain(score) },
      ],
      rest,
    };
    expect(plain(taxOf(inputsOf(bands), 'zone-0')!.change)).toBe('2');
    // A ranking at whole points rounds no score that is graded.
    const coarse = { ranking: { ...plainInputs.scheme.ranking, places: 0 } };
    expect(plain(taxOf(inputsOf(bands, {}, coarse), 'zone-0')!.change)).toBe('2');
    expect(swapsOf(inputsOf(bands), 'zone-4')!.every(({ outcome }) => outcome !== 'already')).toBe(true);
  });

  it('is out of reach of figures where a decision holds the grade down', () => {
    const held = (zone: string, kind: Parameters<typeof entry>[1]) =>
      swapsOf(inputsOf(quota, { adjustments: [entry(zone, kind)] }), zone);
    for (const kind of ['no-award', 'downgrade'] as const) {
      expect(held('zone-4', kind)).toBeUndefined();
      expect(held('zone-0', kind)).toBeUndefined();
    }
    const failing = { ...quota, byDecision: { grade: '不合格', title } };
    const failed = inputsOf(failing, { adjustments: [entry('zone-0', 'failed')] });
    expect(swapsOf(failed, 'zone-0')).toBeUndefined();
  });
});

const threeSteps = (least: number): GradeRule => ({
  method: 'quota',
  steps: [
    { grade: '优秀', title, share: '0.3', rounding: 'floor', least },
    { grade: '良好', title, share: '0.4', rounding: 'round' },
  ],
  rest,
});
const bands: GradeRule = {
  method: 'bands',
  bands: [
    { grade: '优秀', title, from: '80' },
    { grade: '良好', title, from: '76' },
  ],
  rest,
};
const tieBreaks = [
  undefined,
  [{ item: 'rdIntensity' }],
  [{ item: 'taxPerMu' }, { fewer: 'deductions' as const }],
  [{ fewer: 'deductions' as const }],
];
const normalisers = [undefined, { method: 'min-max', scale: [60, 100] satisfies [number, number] }] as const;

/** Few values, so that zones tie. */
const figures = fc.record({
  taxRevenue: fc.constantFrom('400000', '500000', '600000', '700000'),
  rdExpenditure: fc.constantFrom('256000', '384000', '448000'),
});
const cases = fc.record({
  rows: fc.array(figures, { minLength: 3, maxLength: 6 }),
  grades: fc.constantFrom(threeSteps(0), threeSteps(1), bands),
  ties: fc.constantFrom('competition' as const, 'dense' as const, 'ordinal' as const),
  breaks: fc.constantFrom(...tieBreaks),
  normaliser: fc.constantFrom(...normalisers),
  decision: fc.constantFrom(undefined, 'no-award' as const, 'downgrade' as const),
});

type Case = typeof cases extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const inputsOfCase = ({ rows, grades, ties, breaks, normaliser, decision }: Case): RunInputs =>
  inputsOf(
    grades,
    {
      zones: rows.map((row, at) => sampleZone(`zone-${at}`, [row])),
      adjustments: decision ? [entry('zone-1', decision)] : [],
    },
    { ranking: { ties, ...(breaks ? { tieBreaks: breaks } : {}) }, ...(normaliser ? { normaliser } : {}) },
  );

/** A little more than the step to which a change is found. */
const stepOf = ({ change, ofSpread }: { change: Decimal; ofSpread: Decimal }) => {
  const width = Decimal.min(change.abs().div(ofSpread).times('0.000001'), change.abs().times('0.001'));
  return Decimal.max(width, '1e-12').times(change.isNegative() ? -2 : 2);
};

describe('whatever the scheme', () => {
  it('a change that is named reaches a better grade in a whole run, and a step less does not', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('zone-0', 'zone-1', 'zone-2'), (drawn, zone) => {
        const inputs = inputsOfCase(drawn);
        const order = gradesOf(drawn.grades);
        const before = rankZones(inputs).find((one) => one.zone === zone)?.standing?.grade ?? '';
        const better = (item: string, value: Decimal) =>
          order.indexOf(gradeWith(inputs, zone, item, value) ?? '') < order.indexOf(before);
        for (const swap of swapsOf(inputs, zone) ?? []) {
          if (swap.outcome !== 'reached') continue;
          expect(better(swap.item, swap.to)).toBe(true);
          expect(better(swap.item, swap.to.minus(stepOf(swap)))).toBe(false);
        }
      }),
      { numRuns: 8 },
    );
  });
});
