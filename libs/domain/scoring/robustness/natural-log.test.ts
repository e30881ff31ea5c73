import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { binaryExponent, significand, twoTo } from './binary-exponent.ts';
import { exp } from './exponential.ts';
import { ln } from './natural-log.ts';
import { randomStream } from './random-stream.ts';

/** A double as it is: `new Decimal(x)` is that of its shortest text, which may be half a unit of the last place away. */
const exactly = (x: number): Decimal => {
  const isSubnormal = Math.abs(x) < twoTo(-1022);
  const exponent = isSubnormal ? -1022 : binaryExponent(x);
  const whole = BigInt(isSubnormal ? x * twoTo(1000) * twoTo(74) : significand(x) * twoTo(52));
  return new Decimal(whole.toString()).times(new Decimal(2).pow(exponent - 52));
};

/** How far a double is from an exact value, in units of its last place. */
const ulpsOff = (found: number, exact: Decimal): number => {
  const place = new Decimal(twoTo(Math.max(-1022, binaryExponent(found)))).times(new Decimal(2).pow(-52));
  return Number(exact.minus(exactly(found)).div(place).abs());
};

const stream = randomStream(7);
const between = (from: number, to: number) => Array.from({ length: 100 }, () => from + (to - from) * stream.uniform());

describe('the natural logarithm of our own', () => {
  it.each([
    ['about 1', between(0.5, 2)],
    ['very near 1', between(0.999, 1.001)],
    ['of scores', between(0.01, 200)],
    ['of large numbers', between(1e15, 1e300)],
    ['of small numbers', between(1e-300, 1e-290)],
    ['of subnormal numbers', [5e-324, 1e-310, 2.2250738585072014e-308]],
  ])('is within 2 units of the last place: %s', (_, numbers) => {
    expect(Math.max(...numbers.map((x) => ulpsOff(ln(x), exactly(x).ln())))).toBeLessThan(2);
  });

  it('is exact where it can be, and says what has none', () => {
    expect([ln(1), ln(0), ln(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([ln(-1), ln(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('the exponential of our own', () => {
  it.each([
    ['about 0', between(-1, 1)],
    ['very near 0', between(-1e-9, 1e-9)],
    ['of logarithms of scores', between(-20, 20)],
    ['of large numbers', between(600, 709)],
    ['of very negative numbers', between(-700, -600)],
  ])('is within 2 units of the last place: %s', (_, numbers) => {
    expect(Math.max(...numbers.map((x) => ulpsOff(exp(x), exactly(x).exp())))).toBeLessThan(2);
  });

  it('ends at 0 and at infinity as doubles do', () => {
    expect([exp(0), exp(710), exp(-746), exp(-745)]).toEqual([1, Number.POSITIVE_INFINITY, 0, 5e-324]);
    expect([exp(Number.NEGATIVE_INFINITY), exp(Number.POSITIVE_INFINITY)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('gives these bits, here as on every machine', () => {
    expect([ln(20), ln(75.5), exp(1.5), exp(4.25)]).toEqual([
      2.995732273553991, 4.324132656254979, 4.4816890703380645, 70.10541234668786,
    ]);
  });
});
