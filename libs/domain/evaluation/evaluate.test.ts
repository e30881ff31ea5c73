import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { Decimal } from '../decimal.ts';
import { type IndicatorField, indicatorFields } from '../indicator-table.ts';
import type { NullPolicy } from '../schemes/scheme.ts';
import { evaluate } from './evaluate.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';

const entriesOf = (inputs: RunInputs) => evaluate(inputs).ranking.entries;
const entryOf = (figures: readonly Figures[], overrides: Partial<RunInputs> = {}) =>
  entriesOf(sampleInputs([sampleZone('hangzhou', figures)], overrides))[0]!;

describe('the ranking', () => {
  const entries = entriesOf(sampleInputs(sixZones()));

  it('goes from the highest score down, zones without one last', () => {
    expect(entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, null]);
    const scores = entries.flatMap(({ score }) => (score === null ? [] : [new Decimal(score)]));
    expect(scores.every((score, index) => index === 0 || score.lessThan(scores[index - 1]!))).toBe(true);
    expect(entries.at(-1)).toMatchObject({ zone: 'taizhou', score: null, reason: 'not-reported' });
  });

  it('shares ranks between equal zones, in the order of their ids, and skips as many', () => {
    const low: Figures = { taxRevenue: '0' };
    const zones = [sampleZone('wenzhou'), sampleZone('hangzhou'), sampleZone('ningbo', [low]), sampleZone('jinhua')];
    expect(entriesOf(sampleInputs(zones)).map(({ rank, zone }) => [rank, zone])).toEqual([
      [1, 'hangzhou'],
      [1, 'jinhua'],
      [1, 'wenzhou'],
      [4, 'ningbo'],
    ]);
  });

  it('lists zones that did not report by id, with weights and nothing beside them', () => {
    const zones = [sampleZone('zhoushan', []), sampleZone('lishui'), sampleZone('huzhou', [])];
    const found = entriesOf(sampleInputs(zones));
    expect(found.map(({ rank, zone }) => [rank, zone])).toEqual([
      [1, 'lishui'],
      [null, 'huzhou'],
      [null, 'zhoushan'],
    ]);
    expect(found[1]).toMatchObject({ blocks: { economy: null }, usableWeight: '0', provisional: true });
    expect(found[1]?.indicators['taxPerMu']).toEqual({ value: null, score: null, weight: '20', contribution: null });
  });

  it('is empty where no zone takes part', () => {
    expect(entriesOf(sampleInputs([]))).toEqual([]);
  });
});

describe('usable weight', () => {
  it('falls by what is spread, and below 80 the rank is provisional', () => {
    const usable = (figures: Figures) => {
      const { usableWeight, provisional } = entryOf([figures]);
      return [usableWeight, provisional];
    };
    expect(usable({})).toEqual(['100', false]);
    expect(usable({ fdiPrior: '0' })).toEqual(['90', false]);
    expect(usable({ fdiPrior: '0', tradePrior: '0' })).toEqual(['80', false]);
    expect(usable({ fdiPrior: '-1', tradePrior: '0', energyPrior: '0' })).toEqual(['65', true]);
  });

  it('does not fall by what scores 0', () => {
    expect(entryOf([{ landArea: '0', rdExpenditure: null }])).toMatchObject({
      usableWeight: '100',
      provisional: false,
    });
  });

  it('is nothing where every weight was spread: the zone is listed with that reason', () => {
    const { scheme } = sampleInputs([]);
    const spread = Object.fromEntries(Object.keys(scheme.nulls).map((reason) => [reason, 'spread'])) as NullPolicy;
    const nothing = Object.fromEntries(indicatorFields.map((field) => [field, null]));
    const found = entryOf([nothing], { scheme: { ...scheme, nulls: spread } });
    expect(found).toMatchObject({ rank: null, score: null, usableWeight: '0', reason: 'no-usable-item' });
  });
});

const amount = fc.integer({ min: -50, max: 3_000_000 }).map((cents) => new Decimal(cents).div(100).toString());
const figures: fc.Arbitrary<Record<IndicatorField, string>> = fc.record(
  Object.fromEntries(indicatorFields.map((field) => [field, fc.oneof(amount, fc.constant('0'))])) as Record<
    IndicatorField,
    fc.Arbitrary<string>
  >,
);
const rows = fc.array(figures, { minLength: 1, maxLength: 3 });

describe('whatever was filed', () => {
  it('replacing a filed value by a missing one never raises the score', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.constantFrom(...indicatorFields), (filed, index, field) => {
        const spoiled = filed.map((row, at) => (at === index % filed.length ? { ...row, [field]: null } : row));
        const [before, after] = [entryOf(filed).score, entryOf(spoiled).score];
        expect(new Decimal(after ?? 0).lessThanOrEqualTo(before ?? 0)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('leaving the filing out never raises the score', () => {
    expect(entryOf([]).score).toBeNull();
  });

  it('the contributions add up to the score', () => {
    fc.assert(
      fc.property(rows, (filed) => {
        const { score, blocks, indicators } = entryOf(filed);
        const sum = Decimal.sum(0, ...Object.values(indicators).map(({ contribution }) => contribution ?? 0));
        expect(
          sum
            .minus(score ?? 0)
            .abs()
            .lessThan('1e-11'),
        ).toBe(true);
        expect(blocks).toEqual({ economy: score });
      }),
      { numRuns: 40 },
    );
  });

  it('the entries do not depend on the order of zones or of sub-areas', () => {
    const zones = fc.array(rows, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(zones, fc.gen(), (filed, gen) => {
        const shuffled = <T>(items: readonly T[]) =>
          gen(fc.shuffledSubarray, [...items], { minLength: items.length, maxLength: items.length });
        const made = filed.map((figuresOf, index) => sampleZone(`zone-${index}`, figuresOf));
        const turned = shuffled(made).map(
          (zone): RunZone =>
            zone.filing
              ? { ...zone, filing: { ...zone.filing, table: { rows: shuffled(zone.filing.table.rows) } } }
              : zone,
        );
        const base = sampleInputs([]);
        const [given, other] = [entriesOf({ ...base, zones: made }), entriesOf({ ...base, zones: turned })];
        expect(JSON.stringify(other)).toBe(JSON.stringify(given));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a run', () => {
  it('gives the same bytes again', () => {
    const run = () => JSON.stringify(evaluate(sampleInputs(sixZones())));
    expect(run()).toBe(run());
  });

  it('carries the mark of made-up data into both documents, and no mark where there is none', () => {
    const marked = evaluate(sampleInputs(sixZones(), { synthetic: true }));
    expect([marked.ranking.synthetic, marked.indicators.synthetic]).toEqual([true, true]);
    const plain = evaluate(sampleInputs(sixZones()));
    expect('synthetic' in plain.ranking || 'synthetic' in plain.indicators).toBe(false);
  });

  it('says which scheme and inputs it is of, and gives every zone its indicators', () => {
    const { ranking, indicators } = evaluate(sampleInputs(sixZones()));
    expect(ranking.scheme).toMatchObject({ id: 'sample-2025', version: 1 });
    expect(ranking.run.id).toBe(`run-2025-${ranking.run.inputsSha256.slice(0, 16)}`);
    expect(Object.keys(indicators.zones).toSorted()).toEqual(ranking.entries.map(({ zone }) => zone).toSorted());
    expect(indicators.zones['taizhou']?.['taxPerMu']?.reason).toBe('not-reported');
  });
});
