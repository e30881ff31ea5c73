import { cumulative, toHundredths } from '../figures.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { inGoodTime } from '../windows.ts';
import { reportsFor, type SampleZone } from '../zones.ts';

/** 外贸外资季度累计表: counted from January, beside the same months a year before. A zone that is new has nothing there. */
export const quarterlyTradeFilings = (zone: SampleZone, year: number): readonly SampleFiling[] =>
  [1, 2, 3, 4].map((quarter) => ({
    zone: zone.id,
    form: 'quarterly-trade',
    period: `${year}Q${quarter}`,
    receivedAt: inGoodTime(zone.id, 'quarterly-trade', `${year}Q${quarter}`),
    rows: { trade: zone.subAreas.map((_, area) => rowOf(zone, area, year, quarter)) },
  }));

const rowOf = (zone: SampleZone, area: number, year: number, quarter: number): SampleRow => {
  const now = amounts(zone, area, year, quarter);
  const before = reportsFor(zone, year - 1) || year === 2024 ? amounts(zone, area, year - 1, quarter) : undefined;
  return {
    subArea: zone.subAreas[area]?.name ?? '',
    ...now,
    tradePrior: before?.trade ?? 0,
    fdiPrior: before?.fdi ?? 0,
  };
};

const amounts = (zone: SampleZone, area: number, year: number, quarter: number) => {
  const [exports, imports, fdi] = (['exports', 'imports', 'fdi'] as const).map((field) =>
    cumulative(zone, area, field, year, quarter),
  );
  return {
    trade: toHundredths((exports ?? 0) + (imports ?? 0)),
    exports: exports ?? 0,
    imports: imports ?? 0,
    fdi: fdi ?? 0,
  };
};
