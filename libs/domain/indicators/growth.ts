import type { Decimal } from '../decimal.ts';
import type { Computed } from './indicator.ts';

/**
 * Growth in percent over a base of the same scope: 100·(x/base − 1). A base of zero or below zero has no growth.
 *
 * @example
 * growth(new Decimal(110), new Decimal(100)); // { value: 10 }
 */
export const growth = (current: Decimal, base: Decimal): Computed => {
  if (base.isZero()) return { reason: 'zero-base' };
  if (base.isNegative()) return { reason: 'negative-base' };
  return { value: current.minus(base).times(100).div(base) };
};
