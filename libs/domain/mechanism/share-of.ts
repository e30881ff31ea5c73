import { Decimal } from '../decimal.ts';
import type { Computed } from '../indicators/indicator.ts';
import type { Share } from './mechanism-facts.ts';

/**
 * A share as a measure's value; `not-reported` where nothing tells it, `zero-denominator` where there is no whole.
 *
 * @example
 * shareOf({ part: 1, whole: 4 }); // { value: 0.25 }
 */
export const shareOf = (share: Share | null): Computed => {
  if (share === null) return { reason: 'not-reported' };
  return share.whole === 0 ? { reason: 'zero-denominator' } : { value: new Decimal(share.part).div(share.whole) };
};
