import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal, quantise } from '../../decimal.ts';
import { splitExactly } from './split-exactly.ts';

const part = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 999 }));

it('makes parts that add to the whole, each within a few units of the last decimal', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), fc.integer({ min: -2, max: 2 }), (fractions, off) => {
      const parts = fractions.map(([above, below]) => new Decimal(above).div(below));
      const whole = quantise(Decimal.sum(...parts)).plus(new Decimal('1e-12').times(off));
      const split = splitExactly(parts, whole);
      expect(Decimal.sum(...split).equals(whole)).toBe(true);
      expect(split.every((one, at) => one.minus(parts[at]!).abs().lessThanOrEqualTo('5e-12'))).toBe(true);
    }),
  );
});

it('refuses no parts at all', () => {
  expect(() => splitExactly([], new Decimal(1))).toThrow(RangeError);
});
