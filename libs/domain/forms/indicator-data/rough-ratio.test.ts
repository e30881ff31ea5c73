import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { roughRatio, roughSum } from './rough-ratio.ts';

const figure = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits).div(new Decimal(10).pow(places)));

describe('roughRatio', () => {
  it('is right to 13 digits', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), figure, (values, base) => {
        fc.pre(base.gt(0));
        const exact = Decimal.sum(0, ...values).div(base);
        const error = exact.minus(roughRatio(values, base) ?? Number.NaN).abs();
        expect(error.lte(exact.times(1e-13))).toBe(true);
      }),
    );
  });

  it.each([0, -1])('leaves a base of %d to exact arithmetic', (base) => {
    expect(roughRatio([new Decimal(1)], new Decimal(base))).toBeUndefined();
  });

  it('leaves what could cancel out to exact arithmetic', () => {
    expect(roughSum([new Decimal('1e14'), new Decimal('-99999999999999.9')])).toBeUndefined();
    expect(roughRatio([new Decimal(-1)], new Decimal(1))).toBeUndefined();
  });
});
