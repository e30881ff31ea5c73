import { binaryExponent, significand } from './binary-exponent.ts';

/** ln 2 in two parts: the first has so few bits that any exponent times it is exact. */
export const LN2_HIGH = 0.6931471803691238;
/** What {@link LN2_HIGH} lacks of ln 2. */
export const LN2_LOW = 1.9082149292705877e-10;

const TWO_54 = 18_014_398_509_481_984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** 1/3, 1/5, … 1/23: the series of artanh, whose rest is below 2⁻⁵⁶ of it for |s| ≤ 0.172. */
const [C3, C5, C7, C9, C11] = [1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11] as const;
const [C13, C15, C17, C19, C21, C23] = [1 / 13, 1 / 15, 1 / 17, 1 / 19, 1 / 21, 1 / 23] as const;

/**
 * The natural logarithm in doubles by + − × ÷ alone, so that every machine and engine gives the same bits: `Math.log` may differ.
 * Within 2 units of the last place. x = m·2^e with m about 1, ln m = 2·artanh((m − 1)/(m + 1)). Zero gives -Infinity, less gives NaN.
 *
 * @example
 * ln(1); // 0
 */
export const ln = (x: number): number => {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const isSubnormal = x < SMALLEST_NORMAL;
  const normal = isSubnormal ? x * TWO_54 : x;
  const whole = significand(normal);
  const isHigh = whole > Math.SQRT2;
  const m = isHigh ? whole / 2 : whole;
  const e = binaryExponent(normal) + (isHigh ? 1 : 0) - (isSubnormal ? 54 : 0);
  const f = m - 1;
  const s = f / (m + 1);
  const z = s * s;
  const low = C3 + z * (C5 + z * (C7 + z * (C9 + z * C11)));
  const z5 = z * z * z * z * z;
  const high = C13 + z * (C15 + z * (C17 + z * (C19 + z * (C21 + z * C23))));
  // 2s = f − s·f keeps the digits that s alone has lost.
  const tail = 2 * s * z * (low + z5 * high);
  return e * LN2_HIGH + (f - (s * f - (tail + e * LN2_LOW)));
};
