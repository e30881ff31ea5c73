import { type CurrentField, currentFields, type Edition, figure, toHundredths } from '../figures.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { inGoodTime } from '../windows.ts';
import { reportsFor, type SampleZone } from '../zones.ts';

/** 上年数 and the figures of this year that they are a year later. */
const priors: Readonly<Record<string, readonly CurrentField[]>> = {
  tradePrior: ['exports', 'imports'],
  fdiPrior: ['fdi'],
  energyPrior: ['energy'],
  valueAddedPrior: ['valueAdded'],
};

/** The table of raw figures (基础数据表): a 快报 in January, a 年报 in April. A zone that is new has no 上年数. */
export const indicatorDataFilings = (zone: SampleZone, year: number): readonly SampleFiling[] =>
  (['flash', 'annual'] as const).map((edition) => ({
    zone: zone.id,
    form: 'indicator-data',
    period: String(year),
    ...(edition === 'flash' ? { part: 'flash' } : {}),
    receivedAt: inGoodTime(zone.id, 'indicator-data', String(year), edition === 'flash' ? 'flash' : undefined),
    rows: { figures: zone.subAreas.map((_, area) => rowOf(zone, area, year, edition)) },
    notes: [
      `数据性质：${edition === 'flash' ? '快报' : '年报'}`,
      '税收口径：不含留抵退税',
      '能耗口径：等价值（2020年可比价）',
    ],
    ...(zone.id === 'huzhou' ? { ownLayout: true as const } : {}),
  }));

const rowOf = (zone: SampleZone, area: number, year: number, edition: Edition): SampleRow => ({
  subArea: zone.subAreas[area]?.name ?? '',
  ...Object.fromEntries(currentFields.map((field) => [field, figure(zone, area, field, year, edition)])),
  ...Object.fromEntries(
    Object.entries(priors).map(([prior, fields]) => [
      prior,
      reportsFor(zone, year - 1) || year === 2024 ? sumBefore(zone, area, fields, year) : '无',
    ]),
  ),
});

const sumBefore = (zone: SampleZone, area: number, fields: readonly CurrentField[], year: number): number =>
  toHundredths(fields.reduce((sum, field) => sum + figure(zone, area, field, year - 1, 'annual'), 0));
