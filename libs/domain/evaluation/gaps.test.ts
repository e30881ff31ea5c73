import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { Decimal } from '../decimal.ts';
import { columnDefinitions } from '../forms/indicator-data/columns.ts';
import { type CountedGap, type GapReason, gapReasons } from '../gaps/gap-reason.ts';
import { indicatorFields } from '../indicator-table.ts';
import { indicators } from '../indicators/index.ts';
import { evaluate } from './evaluate.ts';
import { lineageOf } from './lineage.ts';
import { runChanges } from './run-change.ts';
import { type RunInputs, runReference } from './run-inputs.ts';

const basis = { issuer: '省商务厅', documentNo: '浙商自贸函〔2026〕3号', date: '2026-03-10' };
const gap = (indicator: string, reason: GapReason, zone = 'lishui'): CountedGap => ({
  ...{ zone, indicator, version: 1, reason, basis },
});

/** The year before, missing: as a new zone files it. */
const noPrior: Figures = Object.fromEntries(
  columnDefinitions.filter(({ prior }) => prior).map(({ field }) => [field, null]),
);

const run = (figures: Figures, gaps: readonly CountedGap[], overrides: Partial<RunInputs> = {}) => {
  const confirmed = gaps.length === 0 ? {} : { gapReasons: gaps };
  const inputs = sampleInputs([sampleZone('lishui', [figures])], { ...confirmed, ...overrides });
  const result = evaluate(inputs);
  const entry = result.ranking.entries[0]!;
  return { inputs, result, entry, values: result.indicators.zones['lishui']! };
};

const growths = ['tradeGrowth', 'fdiGrowth', 'energyIntensityDecline'];

describe('a new zone without a year before', () => {
  it('scores 0 for growth until somebody confirms that it is new, and is then scored on the rest', () => {
    const before = run(noPrior, []);
    expect(before.entry).toMatchObject({ usableWeight: '100' });
    expect(before.entry.indicators['tradeGrowth']).toMatchObject({ value: null, score: '0', contribution: '0' });
    const after = run(
      noPrior,
      growths.map((indicator) => gap(indicator, 'new-zone')),
    );
    expect(after.entry).toMatchObject({ usableWeight: '65', provisional: true });
    expect(after.entry.indicators['tradeGrowth']).toMatchObject({ value: null, score: null, contribution: null });
    expect(new Decimal(after.entry.score!).greaterThan(before.entry.score!)).toBe(true);
  });

  it('shows the reason and the entry that it is from, in the indicators and on the way from the rank to the cells', () => {
    const { inputs, result, values } = run(noPrior, [
      { ...gap('fdiGrowth', 'new-zone'), version: 2, note: '2025年设立' },
    ]);
    const entry = { computed: null, version: 2, basis, note: '2025年设立' };
    expect(values['fdiGrowth']).toMatchObject({ value: null, reason: 'new-zone', confirmed: entry });
    expect(values['tradeGrowth']).toMatchObject({ reason: 'missing-input' });
    const item = (id: string) => lineageOf(result, inputs, 'lishui')?.items.find((one) => one.item === id);
    expect(item('fdiGrowth')?.gap).toEqual({ reason: 'new-zone', ...entry });
    expect(item('tradeGrowth')).not.toHaveProperty('gap');
  });

  it('scores 0 all the same where it did not file the year itself', () => {
    const { entry, values } = run({ ...noPrior, fdi: null }, [gap('fdiGrowth', 'new-zone')]);
    expect(values['fdiGrowth']?.reason).toBe('missing-input');
    expect(entry.indicators['fdiGrowth']?.score).toBe('0');
  });

  it('keeps a value that it has', () => {
    expect(run({}, [gap('fdiGrowth', 'new-zone')]).result.ranking.entries).toEqual(
      run({}, []).result.ranking.entries.map((entry) => entry),
    );
  });
});

describe('a zero or negative base', () => {
  const blocked = (figures: Figures, gaps: readonly CountedGap[], overrides: Partial<RunInputs> = {}) =>
    run(figures, gaps, overrides).result.blockers.filter(({ code }) => code === 'gap.unconfirmed');

  it('is spread, and keeps the run from being approved until somebody confirms it', () => {
    const figures = { fdiPrior: '0', tradePrior: '0' };
    expect(blocked(figures, [])).toMatchObject([
      { zone: 'lishui', message: { zh: '丽水联动创新区的进出口总额增速因基数为零不计分，尚未确认缺项原因' } },
      { zone: 'lishui' },
    ]);
    expect(blocked(figures, [gap('fdiGrowth', 'zero-base')])).toHaveLength(1);
    expect(blocked(figures, [gap('fdiGrowth', 'zero-base'), gap('tradeGrowth', 'not-comparable')])).toEqual([]);
    expect(blocked({ fdiPrior: '-1' }, [gap('fdiGrowth', 'zero-base')])).toHaveLength(1);
    expect(blocked({ fdiPrior: '-1' }, [gap('fdiGrowth', 'negative-base')])).toEqual([]);
  });

  it('blocks nothing under a scheme that scores it 0, nor of what the scheme does not score', () => {
    const { scheme } = sampleInputs([]);
    const strict = { ...scheme, nulls: { ...scheme.nulls, 'zero-base': 'zero' as const } };
    expect(blocked({ fdiPrior: '0' }, [], { scheme: strict })).toEqual([]);
    const { fdiGrowth: _, ...sources } = scheme.sources;
    expect(blocked({ fdiPrior: '0' }, [], { scheme: { ...scheme, sources } })).toEqual([]);
  });

  it('is no other score for being confirmed, and means nothing where the figures say otherwise', () => {
    const score = (figures: Figures, ...gaps: readonly CountedGap[]) => run(figures, gaps).entry.score;
    expect(score({ fdiPrior: '0' }, gap('fdiGrowth', 'zero-base'))).toBe(score({ fdiPrior: '0' }));
    expect(score({}, gap('fdiGrowth', 'zero-base'), gap('tradeGrowth', 'negative-base'))).toBe(score({}));
    expect(score({ fdiPrior: null }, gap('fdiGrowth', 'zero-base'))).toBe(score({ fdiPrior: null }));
  });
});

describe('a value that is confirmed not to be comparable', () => {
  it('counts no longer, and stands beside the reason', () => {
    const { entry, values } = run({}, [gap('taxPerMu', 'not-comparable')]);
    expect(entry).toMatchObject({ usableWeight: '80', indicators: { taxPerMu: { value: null, score: null } } });
    expect(values['taxPerMu']).toMatchObject({
      value: null,
      reason: 'not-comparable',
      confirmed: { computed: '30.625', version: 1 },
    });
  });

  it('scores 0 where the scheme says so', () => {
    const { scheme } = sampleInputs([]);
    const nulls = { ...scheme.nulls, 'not-comparable': 'zero' as const };
    const { entry } = run({}, [gap('taxPerMu', 'not-comparable')], { scheme: { ...scheme, nulls } });
    expect(entry).toMatchObject({ usableWeight: '100', indicators: { taxPerMu: { value: null, score: '0' } } });
  });

  it('gives way to the value that an upheld objection gave the indicator', () => {
    const { fileSha256 } = sampleZone('lishui').filing!;
    const on = { kind: 'indicator' as const, indicator: 'taxPerMu' };
    const corrections = [{ zone: 'lishui', fileSha256, on, value: '31', basis, objection: 'o-1' }];
    const { values, entry } = run({}, [gap('taxPerMu', 'not-comparable')], { corrections });
    expect(values['taxPerMu']).toMatchObject({ value: '31', corrected: { computed: '30.625', objection: 'o-1' } });
    expect(entry.indicators['taxPerMu']?.value).toBe('31');
  });
});

describe('confirmed reasons of a run', () => {
  it('change nothing of a zone that did not file', () => {
    const six = sampleInputs(sixZones());
    const confirmed = { ...six, gapReasons: [gap('taxPerMu', 'not-comparable', 'taizhou')] };
    expect(evaluate(confirmed).indicators).toEqual(evaluate(six).indicators);
  });

  it('are inputs by which it is named, and a zone’s own part of how it moved', () => {
    const [before, after] = [sampleInputs(sixZones()), sampleInputs(sixZones(), { gapReasons: [] })];
    const last = evaluate(before).ranking.entries.findLast(({ rank }) => rank !== null)!.zone;
    const confirmed = { ...after, gapReasons: [gap('taxPerMu', 'not-comparable', last)] };
    expect(runReference(confirmed).id).not.toBe(runReference(before).id);
    const change = runChanges(before, confirmed).find(({ unit }) => unit === last);
    expect(new Decimal(change!.score.own).isZero()).toBe(false);
    expect(new Decimal(change!.score.method).isZero()).toBe(true);
  });
});

const amount = fc.integer({ min: -50, max: 3_000_000 }).map((cents) => new Decimal(cents).div(100).toString());
const figures = fc.record(
  Object.fromEntries(indicatorFields.map((field) => [field, fc.oneof(amount, fc.constant('0'))])),
);
const confirmedGaps = fc.array(
  fc
    .record({ indicator: fc.constantFrom(...indicators.map(({ id }) => id)), reason: fc.constantFrom(...gapReasons) })
    .map(({ indicator, reason }) => gap(indicator, reason)),
  { maxLength: 4 },
);

describe('whatever was filed and confirmed', () => {
  it('replacing a filed value by a missing one never raises the score, but for the year before of a zone confirmed to be new', () => {
    fc.assert(
      fc.property(figures, confirmedGaps, fc.constantFrom(...columnDefinitions), (filed, gaps, { field, prior }) => {
        const score = (given: Figures) => new Decimal(run(given, gaps).entry.score ?? 0);
        const isNew = gaps.some(
          ({ reason, indicator }) =>
            reason === 'new-zone' && indicators.find(({ id }) => id === indicator)?.fields.includes(field),
        );
        fc.pre(!(prior && isNew));
        expect(score({ ...filed, [field]: null }).lessThanOrEqualTo(score(filed))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
