import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import {
  type IndicatorField,
  indicatorFields,
  type TableCell,
  type TableRow,
} from '../../libs/domain/indicator-table.ts';
import type { ProvinceTotals } from '../../libs/domain/province-totals.ts';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { prefectures } from '../../libs/domain/zone.ts';

/** A sub-area's figures in the canonical units; what is left out is taken from `plainFigures`. */
export type Figures = Readonly<Partial<Record<IndicatorField, string | null>>>;

/** One sub-area's worth of made-up figures that give every indicator a value between its goalposts. */
const plainFigures: Readonly<Record<IndicatorField, string>> = {
  taxRevenue: '612500',
  landArea: '20000',
  rdExpenditure: '384000',
  operatingRevenue: '12800000',
  exports: '1500.4',
  imports: '650',
  tradePrior: '1987.2',
  fdi: '56780',
  fdiPrior: '60120',
  energy: '1512000',
  energyPrior: '1480000',
  valueAdded: '4200000',
  valueAddedPrior: '4000000',
};

/** Settled province totals, made up. */
export const sampleTotals: ProvinceTotals = {
  trade: {
    value: '55500',
    unit: '亿元',
    status: 'final',
    source: '杭州海关统计快讯',
    releasedOn: '2026-01-20',
    priorSamePeriod: '52633',
    officialGrowth: '5.4',
  },
  foreignInvestment: { value: '1156000', unit: '万美元', status: 'final', source: '省商务厅外资统计' },
};

/**
 * One zone of a run, a row of figures a sub-area; without rows the zone did not report. Figures stand from C4 on, as
 * in the form.
 */
export const sampleZone = (zone: string, rows: readonly Figures[] = [{}], sheet = '基础数据表'): RunZone => ({
  zone,
  name: `${prefectures[zone] ?? zone}联动创新区`,
  ...(rows.length === 0
    ? {}
    : {
        filing: {
          form: 'indicator-data',
          period: '2025',
          fileSha256: sha256Of(zone),
          table: { rows: rows.map((figures, index) => sampleRow(figures, index, sheet)) },
        },
      }),
});

/** Inputs of a run over `zones`: settled totals, the sample scheme, not synthetic. */
export const sampleInputs = (zones: readonly RunZone[], overrides: Partial<RunInputs> = {}): RunInputs => ({
  year: 2025,
  dataAsOf: '2026-04-30T18:00:00+08:00',
  scheme: sample2025,
  zones: zones.toSorted((a, b) => (a.zone < b.zone ? -1 : 1)),
  totals: sampleTotals,
  ...overrides,
});

/** Six zones that differ in every respect a report has to show: one rises in energy, one lacks a figure, one has no base. */
export const sixZones = (): readonly RunZone[] => [
  sampleZone('hangzhou', [{}, { taxRevenue: '1104000', landArea: '26000', exports: '820.5', fdi: '41000' }]),
  sampleZone('ningbo', [
    { taxRevenue: '806000', exports: '2210.75', imports: '980.2', tradePrior: '2995', rdExpenditure: '401000' },
  ]),
  sampleZone('wenzhou', [{ energy: '1640000', fdi: '9100', fdiPrior: '12400', exports: '402.18', imports: '77.3' }]),
  sampleZone('jiaxing', [
    { fdiPrior: '0', rdExpenditure: '505000', tradePrior: '2301.9' },
    { landArea: '31000', fdiPrior: '0' },
  ]),
  sampleZone('jinhua', [{ rdExpenditure: null, exports: '3120', imports: '410.6', tradePrior: '3010' }]),
  sampleZone('taizhou', []),
];

const sampleRow = (figures: Figures, index: number, sheet: string): TableRow => ({
  subArea: `第${index + 1}片区`,
  figures: Object.fromEntries(
    indicatorFields.map((field, column): [IndicatorField, TableCell] => {
      const given = figures[field];
      const cell = `${String.fromCodePoint(67 + column)}${4 + index}`;
      return [field, { sheet, cell, value: given === undefined ? plainFigures[field] : given }];
    }),
  ) as Record<IndicatorField, TableCell>,
});

/** Any 64 hex digits that differ by zone. */
const sha256Of = (zone: string): string =>
  [...zone]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
