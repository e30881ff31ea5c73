import { Decimal } from '../../decimal.ts';

/**
 * `count` equal shares of 1.
 *
 * @example
 * equalShares(4); // [0.25, 0.25, 0.25, 0.25]
 */
export const equalShares = (count: number): readonly Decimal[] =>
  Array.from({ length: count }, () => new Decimal(1).div(count));

/**
 * Amounts that are not negative, scaled to a sum of 1; `undefined` where their sum is 0, so that there is nothing to scale.
 *
 * @example
 * sharesOf([new Decimal(1), new Decimal(3)]); // [0.25, 0.75]
 */
export function sharesOf(amounts: readonly Decimal[]): readonly Decimal[] | undefined {
  const sum = amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
  return sum.isZero() ? undefined : amounts.map((amount) => amount.div(sum));
}
