import { Decimal } from '../../decimal.ts';

/**
 * The sum of decimals; 0 of none.
 *
 * @example
 * sumOf([new Decimal(1), new Decimal(2)]); // new Decimal(3)
 */
export const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(value), new Decimal(0));

/** How values lie: their mean, each value's distance from it, and the mean square of these distances. */
export interface Spread {
  readonly mean: Decimal;
  readonly centred: readonly Decimal[];
  /** Of the population (divided by n): exactly 0 where all values are equal. */
  readonly variance: Decimal;
}

/**
 * Mean and population variance (总体方差) of at least one value.
 *
 * @example
 * spreadOf([1, 3].map((x) => new Decimal(x))).variance; // new Decimal(1)
 */
export function spreadOf(values: readonly Decimal[]): Spread {
  const [first = new Decimal(0)] = values;
  // The mean of equal values may be off in the 40th digit, and the variance would not be 0.
  const mean = values.every((value) => value.eq(first)) ? first : sumOf(values).div(values.length);
  const centred = values.map((value) => value.minus(mean));
  return { mean, centred, variance: sumOf(centred.map((value) => value.times(value))).div(values.length || 1) };
}
