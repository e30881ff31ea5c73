import { Decimal } from '../decimal.ts';
import type { ExactValues } from '../indicators/compute-indicators.ts';
import type { Computed } from '../indicators/indicator.ts';
import type { ProvinceTotal, ProvinceTotals } from '../province-totals.ts';
import type { ItemSource, Scheme } from '../schemes/scheme.ts';

/** What the items of a scheme take their values from, for one zone. */
export interface ItemSources {
  /** By indicator. */
  readonly indicators: ExactValues;
  /** By measure of the working mechanism. */
  readonly measures: ExactValues;
  /** By the name under which a score is entered (人工评分). */
  readonly manual?: ExactValues;
  readonly totals?: ProvinceTotals;
}

/**
 * The values of a scheme's items for one zone, by item. What nobody computed counts as not reported.
 *
 * @example
 * itemValues(sample2025, { indicators: {}, measures: {} })['taxPerMu']; // { reason: 'not-reported' }
 */
export const itemValues = (scheme: Scheme, from: ItemSources): ExactValues =>
  Object.fromEntries(
    scheme.items.map(({ id }) => {
      const source = scheme.sources[id];
      return [id, source ? itemValue(source, from) : NOT_REPORTED];
    }),
  );

const NOT_REPORTED: Computed = { reason: 'not-reported' };

const itemValue = (source: ItemSource, { indicators, measures, manual, totals }: ItemSources): Computed => {
  if ('mechanism' in source) return measures[source.mechanism] ?? NOT_REPORTED;
  if ('manual' in source) return manual?.[source.manual] ?? NOT_REPORTED;
  const own = indicators[source.indicator] ?? NOT_REPORTED;
  if (source.above === undefined || 'reason' in own) return own;
  const province = provinceGrowth(source.indicator === 'tradeGrowth' ? totals?.trade : totals?.foreignInvestment);
  return province ? { value: own.value.minus(province) } : { reason: 'missing-input' };
};

/**
 * The province's growth of the same period in percent: from the total and that of the year before, or as it was officially
 * released; `undefined` where neither is known.
 */
const provinceGrowth = (total: ProvinceTotal | undefined): Decimal | undefined => {
  if (!total) return undefined;
  const { value, priorSamePeriod: prior, officialGrowth } = total;
  if (prior !== undefined && !new Decimal(prior).isZero()) return new Decimal(value).div(prior).minus(1).times(100);
  return officialGrowth === undefined ? undefined : new Decimal(officialGrowth);
};
