import type { Decimal } from '../../decimal.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { SheetReading } from './sheet-reading.ts';

/**
 * What an indicator without a province total would be from the zone's sums; undefined where a figure is missing or the
 * indicator has no value.
 *
 * @example
 * indicatorOfSums(taxPerMu, sheet)?.toString(); // '30.625'
 */
export const indicatorOfSums = (indicator: Indicator, { sums }: SheetReading): Decimal | undefined => {
  if (!indicator.fields.every((field) => sums.has(field))) return undefined;
  const computed = indicator.compute(Object.fromEntries(sums) as Parameters<Indicator['compute']>[0]);
  return 'value' in computed ? computed.value : undefined;
};
