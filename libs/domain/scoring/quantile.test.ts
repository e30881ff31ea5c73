import { expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { quantileOf } from './quantile.ts';

const values = [1, 2, 3, 10].map((value) => new Decimal(value));

// As R's quantile(c(1, 2, 3, 10), p) and spreadsheets' PERCENTILE.INC give them.
it.each([
  ['0', '1'],
  ['0.05', '1.15'],
  ['0.25', '1.75'],
  ['0.5', '2.5'],
  ['0.95', '8.95'],
  ['1', '10'],
])('finds the %s quantile', (p, expected) => {
  expect(quantileOf(values, new Decimal(p)).toString()).toBe(expected);
});

it('needs a value and a share', () => {
  expect(() => quantileOf([], new Decimal('0.5'))).toThrow(RangeError);
  expect(() => quantileOf(values, new Decimal(2))).toThrow(RangeError);
});
