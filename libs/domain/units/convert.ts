import { Decimal } from '../decimal.ts';
import type { Unit } from './unit.ts';

/**
 * A quantity in another unit of the same kind: multiplied by whole numbers, then divided once, so that the only rounding
 * is that of the 40th digit. Units of different kinds throw `TypeError`: callers have compared the kinds before.
 *
 * @example
 * convert(new Decimal(2), hectare, mu).toString(); // '30'
 */
export const convert = (value: Decimal, from: Unit, to: Unit): Decimal => {
  if (from.kind !== to.kind) throw new TypeError(`${from.name} and ${to.name} do not measure the same thing`);
  if (from.name === to.name) return value;
  const numerator = new Decimal(from.numerator).times(to.denominator);
  const denominator = new Decimal(from.denominator).times(to.numerator);
  return value.times(numerator).div(denominator);
};
