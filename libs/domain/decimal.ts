import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimal arithmetic for money, area and scores: 40 significant digits, half-even, no exponent where it prints.
 *
 * @example
 * new Decimal('0.1').plus('0.2').toString(); // '0.3'
 */
export const Decimal = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** A value of {@link Decimal}. */
export type Decimal = Base;

/** A decimal in writing: plain digits, no exponent, no trailing zeros, at most 12 decimals, e.g. `-5.555555555556`. */
export type DecimalString = string;

/** How many decimals a value keeps once it is ranked, compared, hashed or printed. */
const DECIMALS = 12;

/**
 * The decimal that a spreadsheet shows for a stored number: its IEEE double at 15 significant digits.
 * A double that is not finite throws `RangeError`: a workbook cannot hold one.
 *
 * @example
 * ofDouble(0.1 + 0.2).toString(); // '0.3'
 */
export const ofDouble = (double: number): Decimal => {
  if (!Number.isFinite(double)) throw new RangeError(`not a finite number: ${double}`);
  return new Decimal(double.toPrecision(15));
};

/**
 * Quantises to 12 decimals, half away from zero (四舍五入): the value that is ranked, compared and hashed.
 *
 * @example
 * quantise(new Decimal(2).div(3)).toString(); // '0.666666666667'
 */
export const quantise = (value: Decimal): Decimal => value.toDecimalPlaces(DECIMALS, Base.ROUND_HALF_UP);

/**
 * Writes a value as a {@link DecimalString}, quantised; zero has no sign.
 *
 * @example
 * plain(new Decimal('-0.0000000000001')); // '0'
 */
export const plain = (value: Decimal): DecimalString => {
  const kept = quantise(value);
  return kept.isZero() ? '0' : kept.toFixed();
};
