const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** Of so many digits, no two decimals are the same double, so that none is printed as another. */
const mostDigits = 15;

/** Smaller decimals may print with an exponent. */
const mostDecimals = 6;

/**
 * Whether a number is known to print as it is stored: of few enough digits, with no zero that is not printed, and not so small that it
 * prints with an exponent. Most are, and printing each to see would cost more than reading it. False says nothing.
 *
 * @example
 * isPlainNumber('-12.5'); // true
 * isPlainNumber('1.50'); // false
 */
export function isPlainNumber(text: string): boolean {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = digitsEnd(text, start);
  const first = text.charCodeAt(start);
  if (point === start || (first === ZERO && point > start + 1)) return false;
  if (point === text.length) return point - start <= mostDigits && (first !== ZERO || start === 0);
  if (text.charCodeAt(point) !== POINT) return false;
  const end = digitsEnd(text, point + 1);
  if (end < text.length || end === point + 1 || text.charCodeAt(end - 1) === ZERO) return false;
  return end - start - 1 <= mostDigits && (first !== ZERO || end - point - 1 <= mostDecimals);
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= ZERO && code <= NINE; code = text.charCodeAt(end)) end += 1;
  return end;
}
