import { type Decimal, nearestDouble } from '../../decimal.ts';

/**
 * How many times a base some values are together, as a double, right to 13 digits: for telling what is far from any limit
 * without dividing to 40 digits. Undefined where digits could cancel out, or where the base is not above zero: that is for
 * exact arithmetic.
 *
 * @example
 * roughRatio([new Decimal(2), new Decimal(4)], new Decimal(3)); // 2
 */
export const roughRatio = (values: readonly Decimal[], base: Decimal): number | undefined => {
  const sum = roughSum(values);
  const size = nearestDouble(base);
  return sum === undefined || !(size > 0) ? undefined : sum / size;
};

/**
 * The sum of values as a double, right to 13 digits. Undefined where one is below zero, so that digits could cancel out.
 *
 * @example
 * roughSum([new Decimal(2), new Decimal(4)]); // 6
 */
export const roughSum = (values: readonly Decimal[]): number | undefined => {
  let sum = 0;
  for (const value of values) {
    if (value.isNegative()) return undefined;
    sum += nearestDouble(value);
  }
  return sum;
};
