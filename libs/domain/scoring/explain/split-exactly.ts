import { Decimal } from '../../decimal.ts';

/** The last decimal that a value keeps. */
const UNIT = new Decimal('1e-12');
const PLACES = 12;

/**
 * Parts at 12 decimals that add to the whole to the last digit (尾差分摊): each is rounded down, and what is left goes, one
 * unit of the last decimal each, to those that lost most.
 *
 * @param parts at least one; they add to `whole` but for its last decimals
 * @param whole at 12 decimals at most
 * @example
 * splitExactly([1, 1, 1].map((x) => new Decimal(x).div(3)), new Decimal(1)).map(String); // ['0.333333333334', '0.333333333333', '0.333333333333']
 */
export const splitExactly = (parts: readonly Decimal[], whole: Decimal): readonly Decimal[] => {
  const lower = parts.map((part) => part.toDecimalPlaces(PLACES, Decimal.ROUND_FLOOR));
  const left = Number(whole.minus(Decimal.sum(0, ...lower)).div(UNIT));
  if (parts.length === 0 || !Number.isSafeInteger(left)) throw new RangeError('these are no parts of the whole');
  const lostOf = (at: number) => parts[at]?.minus(lower[at] ?? 0) ?? new Decimal(0);
  const order = lower.map((_, at) => at).toSorted((a, b) => lostOf(b).comparedTo(lostOf(a)) || a - b);
  const each = Math.floor(left / parts.length);
  const more = new Set(order.slice(0, left - each * parts.length));
  return lower.map((part, at) => part.plus(UNIT.times(each + (more.has(at) ? 1 : 0))));
};
