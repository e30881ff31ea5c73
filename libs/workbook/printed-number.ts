import { isPlainNumber } from './plain-number.ts';

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const SMALL_E = 0x65;

/** A decimal without an exponent, with no zero that is not printed. */
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Numbers from here on, and up to there, print without an exponent. */
const least = 1e-6;
const most = 1e21;

/**
 * Whether a number prints as the text that it was read from. As `String(value) === text`, which it does not call for the decimals
 * that files are full of: engines keep the texts of the numbers that were printed last, thousands of them, so that those of
 * a long table all outlive a collection of garbage.
 *
 * @param text of which the number is the value
 *
 * @example
 * printsAs('26.428571428571427', 26.428571428571427); // true
 * printsAs('26.40', 26.4); // false
 */
export function printsAs(text: string, value: number): boolean {
  if (isPlainNumber(text)) return true;
  const size = Math.abs(value);
  if (size < least || size >= most || !decimal.test(text)) return String(value) === text;
  return hasDigits(text, value.toExponential());
}

/**
 * Whether a decimal has the digits of `-1.25e+2`, and but zeros before and behind them. As both mean the same number, the point is
 * at the same place.
 */
function hasDigits(text: string, printed: string): boolean {
  let at = passed(text, 0, isUncounted);
  for (let place = passed(printed, 0, isUncounted); printed.charCodeAt(place) !== SMALL_E; place += 1) {
    if (printed.charCodeAt(place) === POINT) continue;
    if (text.charCodeAt(at) === POINT) at += 1;
    if (text.charCodeAt(at) !== printed.charCodeAt(place)) return false;
    at += 1;
  }
  return passed(text, at, isZero) === text.length;
}

/** Where the characters of a kind end. */
function passed(text: string, start: number, isMeant: (code: number) => boolean): number {
  let at = start;
  while (isMeant(text.charCodeAt(at))) at += 1;
  return at;
}

const isZero = (code: number): boolean => code === ZERO;

/** What stands before the first digit that counts. */
const isUncounted = (code: number): boolean => code === ZERO || code === POINT || code === MINUS;
