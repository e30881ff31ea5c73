import { Decimal, type DecimalString } from '../decimal.ts';
import type { ExactValues } from '../indicators/compute-indicators.ts';

/** A value of an item that a zone does not have, but is thought to have; `null` as if it had reported none. */
export interface AssumedValue {
  readonly zone: string;
  readonly item: string;
  /** In the item's own unit. */
  readonly value: DecimalString | null;
}

/**
 * The values of a zone's items that are assumed, by item.
 *
 * @example
 * assumedOf([{ zone: 'hangzhou', item: 'rdIntensity', value: '3' }], 'ningbo'); // {}
 */
export const assumedOf = (assumed: readonly AssumedValue[], zone: string): ExactValues =>
  Object.fromEntries(
    assumed
      .filter((each) => each.zone === zone)
      .map(({ item, value }) => [item, value === null ? { reason: 'not-reported' } : { value: new Decimal(value) }]),
  );
