import type { Decimal } from '../decimal.ts';
import type { Computed } from './indicator.ts';

/**
 * A part in percent of a whole: 100·part/whole. A whole of zero has no parts.
 *
 * @example
 * share(new Decimal(3), new Decimal(60)); // { value: 5 }
 */
export const share = (part: Decimal, whole: Decimal): Computed =>
  whole.isZero() ? { reason: 'zero-denominator' } : { value: part.times(100).div(whole) };
