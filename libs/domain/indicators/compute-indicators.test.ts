import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { by, fraction, minus, plus, times, written } from '../../../test/support/fraction.ts';
import { type Figures, sampleTotals, sampleZone } from '../../../test/support/sample-run.ts';
import { type IndicatorField, indicatorFields } from '../indicator-table.ts';
import type { ProvinceTotals } from '../province-totals.ts';
import { computeExact, computeIndicators, type FiledTable } from './compute-indicators.ts';
import { indicators } from './index.ts';

const filedTable = (...rows: readonly Figures[]): FiledTable => {
  const { filing } = sampleZone('hangzhou', rows);
  if (!filing) throw new Error('no rows');
  return filing;
};

const compute = (rows: readonly Figures[], totals: ProvinceTotals | undefined = sampleTotals) =>
  computeIndicators(filedTable(...rows), totals);

const f = fraction;
const percent = (part: string, whole: string) => by(times(f(part), f('100')), f(whole));

describe('the hand-checked example', () => {
  const example: Figures = {
    taxRevenue: '612500',
    landArea: '20000',
    rdExpenditure: '384000',
    operatingRevenue: '12800000',
    exports: '1350.4',
    imports: '800',
    tradePrior: '1987.2',
    fdi: '56780',
    fdiPrior: '60120',
    energy: '1512000',
    energyPrior: '1480000',
    valueAdded: '4200000',
    valueAddedPrior: '4000000',
  };
  const totals: ProvinceTotals = {
    trade: { ...sampleTotals.trade, value: '46800' },
    foreignInvestment: { ...sampleTotals.foreignInvestment, value: '1930000' },
  };
  const intensity = by(by(f('1512000'), f('4200000')), by(f('1480000'), f('4000000')));
  const expected = {
    taxPerMu: written(by(f('612500'), f('20000'))),
    rdIntensity: written(percent('384000', '12800000')),
    tradeShare: written(percent('2150.4', '46800')),
    tradeGrowth: written(minus(percent('2150.4', '1987.2'), f('100'))),
    fdiShare: written(percent('56780', '1930000')),
    fdiGrowth: written(minus(percent('56780', '60120'), f('100'))),
    energyIntensityDecline: written(times(minus(f('1'), intensity), f('100'))),
  };
  const values = (rows: readonly Figures[]) =>
    Object.fromEntries(Object.entries(compute(rows, totals)).map(([id, { value }]) => [id, value]));

  it('gives the seven values to the twelfth decimal', () => {
    expect(expected).toEqual({
      taxPerMu: '30.625',
      rdIntensity: '3',
      tradeShare: '4.594871794872',
      tradeGrowth: '8.212560386473',
      fdiShare: '2.941968911917',
      fdiGrowth: '-5.555555555556',
      energyIntensityDecline: '2.702702702703',
    });
    expect(values([example])).toEqual(expected);
  });

  it('gives the same however the figures are split over sub-areas', () => {
    const half: Figures = Object.fromEntries(
      Object.entries(example).map(([field, value]) => [field, written(by(f(value ?? ''), f('4')))]),
    );
    expect(values([half, half, half, half])).toEqual(expected);
  });

  it('agrees with the route over growth rates', () => {
    const growth = (now: string, before: string) => by(f(now), f(before));
    const ratio = by(growth('1512000', '1480000'), growth('4200000', '4000000'));
    expect(written(times(minus(f('1'), ratio), f('100')))).toBe(expected.energyIntensityDecline);
  });
});

it('sums before it divides: a zone may stand apart from the mean of its sub-areas’ ratios', () => {
  const large: Figures = { taxRevenue: '10000', landArea: '10000', energy: '900', valueAdded: '100' };
  const small: Figures = { taxRevenue: '5000', landArea: '100', energy: '1', valueAdded: '100' };
  const { taxPerMu } = compute([large, small]);
  expect(taxPerMu?.value).toBe(written(by(f('15000'), f('10100'))));
  expect(taxPerMu?.value).not.toBe(written(by(plus(f('1'), f('50')), f('2'))));
});

describe('where there is no value', () => {
  const reasons = (figures: Figures) =>
    Object.entries(compute([figures]))
      .filter(([, { value }]) => value === null)
      .map(([id, { reason }]) => `${id}: ${reason}`);

  it.each<[string, Figures, readonly string[]]>([
    ['no land', { landArea: '0' }, ['taxPerMu: zero-denominator']],
    ['no revenue', { operatingRevenue: '0' }, ['rdIntensity: zero-denominator']],
    ['no trade before', { tradePrior: '0' }, ['tradeGrowth: zero-base']],
    ['no investment before', { fdiPrior: '0' }, ['fdiGrowth: zero-base']],
    ['investment withdrawn before', { fdiPrior: '-5' }, ['fdiGrowth: negative-base']],
    ['no value added', { valueAdded: '0' }, ['energyIntensityDecline: zero-denominator']],
    ['no value added before', { valueAddedPrior: '0' }, ['energyIntensityDecline: zero-denominator']],
    ['no energy before', { energyPrior: '0' }, ['energyIntensityDecline: zero-base']],
    ['nothing now', { taxRevenue: '0', rdExpenditure: '0', exports: '0', imports: '0', fdi: '0', energy: '0' }, []],
  ])('%s', (_, figures, expected) => {
    expect(reasons(figures)).toEqual(expected);
  });

  it('a figure is missing from one sub-area: every indicator that needs it has none', () => {
    for (const field of indicatorFields) {
      const found = compute([{}, { [field]: null }, {}]);
      const needing = indicators.filter(({ fields }) => fields.includes(field)).map(({ id }) => id);
      const without = Object.keys(found).filter((id) => found[id]?.value === null);
      expect(without, field).toEqual(needing);
      for (const id of needing) expect(found[id]?.reason).toBe('missing-input');
    }
  });

  it('a missing figure weighs more than a base of zero', () => {
    expect(compute([{ fdi: null, fdiPrior: '0' }]).fdiGrowth?.reason).toBe('missing-input');
  });

  it('the province totals are not entered: the shares alone have none', () => {
    const found = computeIndicators(filedTable({}), undefined);
    const without = Object.entries(found).filter(([, { value }]) => value === null);
    expect(without.map(([id, { reason }]) => [id, reason])).toEqual([
      ['tradeShare', 'missing-input'],
      ['fdiShare', 'missing-input'],
    ]);
  });

  it('nothing was reported: none has, and no lineage', () => {
    for (const value of Object.values(computeIndicators(undefined, sampleTotals))) {
      expect(value).toMatchObject({ value: null, reason: 'not-reported', lineage: [] });
    }
  });

  it('a table without rows is a table without figures', () => {
    const found = computeExact({ fileSha256: '', table: { rows: [] } }, sampleTotals);
    for (const computed of Object.values(found)) expect(computed).toEqual({ reason: 'missing-input' });
  });
});

describe('values below zero', () => {
  it('are kept: investment that was withdrawn, energy that rose', () => {
    const found = compute([{ fdi: '-100', fdiPrior: '50', energy: '1600000' }]);
    expect(found.fdiGrowth?.value).toBe('-300');
    expect(found.fdiShare?.value).toBe(written(percent('-100', '1156000')));
    expect(found.energyIntensityDecline?.value).toMatch(/^-/u);
  });
});

describe('lineage', () => {
  const rows: readonly Figures[] = [{ exports: '1.5' }, { exports: null }];

  it('names every cell by field and row, then the province total', () => {
    const { tradeShare } = computeIndicators(filedTable(...rows), sampleTotals);
    const entry = (field: IndicatorField, cell: string, value: string | null) => ({
      field,
      sheet: '基础数据表',
      cell,
      fileSha256: filedTable({}).fileSha256,
      value,
      unit: '亿元',
    });
    expect(tradeShare).toEqual({
      value: null,
      reason: 'missing-input',
      unit: '%',
      lineage: [
        entry('exports', 'G4', '1.5'),
        entry('exports', 'G5', null),
        entry('imports', 'H4', '650'),
        entry('imports', 'H5', '650'),
        { field: 'provinceTrade', source: '杭州海关统计快讯', value: '55500', unit: '亿元' },
      ],
    });
  });

  it('has each field of each indicator once a row, and no total that was not entered', () => {
    const found = computeIndicators(filedTable({}, {}, {}), undefined);
    for (const { id, fields } of indicators) {
      expect(found[id]?.lineage.map(({ field }) => field)).toEqual(fields.flatMap((field) => [field, field, field]));
    }
  });

  it('says what the cell said in its own unit', () => {
    const { fileSha256, table } = filedTable({});
    const [row] = table.rows;
    if (!row) throw new Error('no row');
    const landArea = { ...row.figures.landArea, value: '1500', reported: { value: '1', unit: '平方公里' } };
    const filed = { fileSha256, table: { rows: [{ ...row, figures: { ...row.figures, landArea } }] } };
    const entry = computeIndicators(filed, undefined).taxPerMu?.lineage[1];
    expect(entry).toMatchObject({ value: '1500', unit: '亩', reported: { value: '1', unit: '平方公里' } });
  });
});

it('is exact for any figures: a BigInt fraction gives the same twelve decimals', () => {
  const amount = fc
    .tuple(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, scale]) => written({ over: BigInt(digits), under: 10n ** BigInt(scale) }));
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }), (pairs) => {
      const found = compute(pairs.map(([fdi, fdiPrior]) => ({ fdi, fdiPrior })));
      const fdi = pairs.map(([now]) => f(now)).reduce(plus);
      const prior = pairs.map(([, before]) => f(before)).reduce(plus);
      expect(found.fdiGrowth?.value).toBe(written(times(minus(by(fdi, prior), f('1')), f('100'))));
      expect(found.fdiShare?.value).toBe(written(by(times(fdi, f('100')), f('1156000'))));
    }),
  );
});
