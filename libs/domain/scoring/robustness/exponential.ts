import { twoTo } from './binary-exponent.ts';
import { LN2_HIGH, LN2_LOW } from './natural-log.ts';

/** Above this e^x is more than a double holds, below the other it is 0. */
const [MOST, LEAST] = [709.782712893384, -745.1332191019412] as const;

/** 1/13!, 1/12!, … 1/2!, 1: what is left out is below 2⁻⁵⁷ for |r| ≤ 0.3466. */
const COEFFICIENTS = Float64Array.of(
  1 / 6_227_020_800,
  1 / 479_001_600,
  1 / 39_916_800,
  1 / 3_628_800,
  1 / 362_880,
  1 / 40_320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
);

/**
 * e^x in doubles by + − × ÷ alone, so that every machine and engine gives the same bits: `Math.exp` may differ.
 * Within 2 units of the last place. x = k·ln 2 + r with |r| ≤ ½ ln 2, e^r by its series, times 2^k.
 *
 * @example
 * exp(0); // 1
 */
export const exp = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x > MOST) return Number.POSITIVE_INFINITY;
  if (x < LEAST) return 0;
  const k = Math.round(x * Math.LOG2E);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  let sum = 0;
  for (const coefficient of COEFFICIENTS) sum = sum * r + coefficient;
  // What r lost of `low` is added back: e^(r + d) = e^r + d, to first order and near 1.
  const lost = high - r - low;
  const power = 1 + (r + (lost + r * r * sum));
  // Two halves, for 2^k itself may be more or less than a normal double.
  const half = k >> 1;
  return power * twoTo(half) * twoTo(k - half);
};
