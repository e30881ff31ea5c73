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
  const rounded = roundedDouble(double);
  if (rounded !== undefined) return new Decimal(rounded);
  if (!Number.isFinite(double)) throw new RangeError(`not a finite number: ${double}`);
  return new Decimal(double.toPrecision(15));
};

/**
 * How {@link ofDouble} of a stored number is written.
 *
 * @example
 * textOfDouble(-0); // '0'
 */
export const textOfDouble = (double: number): string => shortText(double) ?? ofDouble(double).toString();

/**
 * How {@link ofDouble} of a stored number is written, where that needs no decimal arithmetic: as {@link roundedDouble} is, and undefined
 * where that is.
 *
 * @example
 * shortText(0.1 + 0.2); // '0.3'
 */
export const shortText = (double: number): string | undefined => {
  const size = Math.abs(double);
  if (Number.isInteger(double)) return size < 1e15 ? String(double) : undefined;
  if (!(size >= 1e-6 && size < 1e15)) return undefined;
  if (hasFourPlaces(size)) return String(double);
  const text = double.toPrecision(15);
  // Fifteen digits before the point: the zeros at the end are the number's own.
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end -= 1;
  if (text.charCodeAt(end - 1) === POINT) end -= 1;
  // What is rounded up to sixteen digits is written with an exponent.
  return text.includes('e') ? String(Number(text)) : text.slice(0, end);
};

const POINT = 0x2e;
const ZERO = 0x30;

/**
 * A stored number at 15 significant digits, as a double: of doubles, no two decimals of 15 digits are the same one, so that
 * it is written and compared as {@link ofDouble} is, without decimal arithmetic. Undefined for what is too large or too small
 * to be written without an exponent, and for what is not finite.
 *
 * @example
 * roundedDouble(0.1 + 0.2); // 0.3
 */
export const roundedDouble = (double: number): number | undefined => {
  const size = Math.abs(double);
  if (Number.isInteger(double)) return size < 1e15 ? double + 0 : undefined;
  if (!(size >= 1e-6 && size < 1e15)) return undefined;
  return hasFourPlaces(size) ? double : Number(double.toPrecision(15));
};

/** Whether a double is the nearest to a number of at most four decimals and 15 digits, as most figures are. */
const hasFourPlaces = (size: number): boolean => {
  const scaled = Math.round(size * 1e4);
  return scaled < 1e15 && scaled / 1e4 === size;
};

/**
 * The double nearest to a decimal: for telling fast what is far from a limit, never for a value that is kept or shown.
 *
 * @example
 * nearestDouble(new Decimal('0.1')); // 0.1
 */
export const nearestDouble = (value: Decimal): number => shortDouble(value) ?? value.toNumber();

/**
 * The double nearest to a decimal of at most 15 digits, without writing it. Undefined for longer ones, and for very large or small
 * ones. Its whole digits and the power of ten are doubles themselves, so that multiplying or dividing them rounds once.
 */
const shortDouble = (value: Decimal): number | undefined => {
  const { d: words, s } = value;
  if (words === null || words.length > 3) return undefined;
  const digits = integerOf(words, words.length);
  const scale = lastPower(value);
  const power = WORD_POWERS[Math.abs(scale)];
  if (digits >= 1e15 || power === undefined) return undefined;
  return s * (scale < 0 ? digits / power : digits * power);
};

/** Decimals are kept in words of seven digits. */
const WORD_DIGITS = 7;
const WORD = 1e7;
const WORD_POWERS = [1, 1e7, 1e14, 1e21] as const;

/**
 * The sum of values, as that of a column, exact as long as it has at most 40 digits: zero of none. Figures of at most seven decimals are added as whole numbers, which
 * is many times faster than decimal by decimal.
 *
 * @example
 * sumOf([new Decimal('0.1'), new Decimal('0.2')]).toString(); // '0.3'
 */
export const sumOf = (values: readonly Decimal[]): Decimal => {
  let wholes = 0;
  let parts = 0;
  for (const value of values) {
    const { d: words, s } = value;
    const scale = words === null ? 1 : lastPower(value);
    if (scale > 0 || scale < -1 || words.length > 3) return Decimal.sum(0, ...values);
    wholes += s * integerOf(words, words.length + scale);
    if (scale < 0) parts += s * (words.at(-1) ?? 0);
    if (!(Number.isSafeInteger(wholes) && Number.isSafeInteger(parts))) return Decimal.sum(0, ...values);
  }
  return new Decimal(parts).div(WORD).plus(wholes);
};

/** Of how many words the power of ten of a decimal's last word is. */
const lastPower = ({ d: words, e }: Decimal): number => Math.floor(e / WORD_DIGITS) - words.length + 1;

/** The first words of a decimal as one number. */
const integerOf = (words: readonly number[], count: number): number => {
  let whole = 0;
  for (let index = 0; index < count; index++) whole = whole * WORD + (words[index] ?? 0);
  return whole;
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
  const places = value.decimalPlaces();
  // Of 15 digits, a double is written as the decimal that it stands for.
  const short = places <= DECIMALS ? shortDouble(value) : undefined;
  if (short !== undefined && isWrittenPlain(short)) return String(short);
  const kept = places > DECIMALS ? quantise(value) : value;
  return kept.isZero() ? '0' : kept.toFixed();
};

/** Whether a double is written without an exponent. */
const isWrittenPlain = (double: number): boolean => {
  const size = Math.abs(double);
  return size >= 1e-6 && size < 1e21;
};

/** Ways to round what is printed (修约): half away from zero (四舍五入), or half to even (GB/T 8170, 四舍六入五成双). */
export const roundings = ['half-up', 'half-even'] as const;

/** One of {@link roundings}. */
export type Rounding = (typeof roundings)[number];

/**
 * Rounds for print, with exactly so many decimals; zero has no sign. The exact value is rounded, never one that was rounded before.
 *
 * @example
 * printed('2.345', 2, 'half-even'); // '2.34'
 */
export const printed = (value: DecimalString, places: number, rounding: Rounding = 'half-up'): string => {
  const kept = new Decimal(value).toDecimalPlaces(
    places,
    rounding === 'half-up' ? Base.ROUND_HALF_UP : Base.ROUND_HALF_EVEN,
  );
  return (kept.isZero() ? kept.abs() : kept).toFixed(places);
};
