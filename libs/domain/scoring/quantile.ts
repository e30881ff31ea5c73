import type { Decimal } from '../decimal.ts';

/**
 * The p-quantile (分位数) of at least one value in rising order, type 7 of Hyndman and Fan (1996), as spreadsheets have it:
 * linear between the values at ⌊(n − 1)p⌋ and the next; p from 0 to 1.
 *
 * @example
 * quantileOf([1, 2, 3, 10].map((x) => new Decimal(x)), new Decimal('0.75')); // 4.75
 */
export const quantileOf = (rising: readonly Decimal[], p: Decimal): Decimal => {
  const place = p.times(rising.length - 1);
  const below = place.floor();
  const at = Number(below);
  const lower = rising[at];
  if (lower === undefined) throw new RangeError('a quantile needs a value, and p from 0 to 1');
  const upper = rising[at + 1] ?? lower;
  return upper.minus(lower).times(place.minus(below)).plus(lower);
};
