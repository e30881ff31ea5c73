import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, rounded } from './rounded-number.ts';

test.each([
  ['1.005', 2, '1.01'],
  ['-1.005', 2, '-1.01'],
  ['2.675', 2, '2.68'],
  ['30.625', 2, '30.63'],
  ['-0.004', 2, '0.00'],
  ['0', 2, '0.00'],
  ['100', 6, '100.000000'],
  ['99999999999999999999.995', 2, '100000000000000000000.00'],
])('rounds %s to %i decimals as %s: half away from zero', (value, decimals, printed) => {
  expect(rounded(value, { decimals, rounding: 'half-up' })).toBe(printed);
});

test.each([
  ['612500', '612,500'],
  ['-1512000.1256', '-1,512,000.1256'],
  ['999', '999'],
  ['0.5', '0.5'],
])('sets the thousands of %s apart as %s, and leaves its decimals alone', (value, printed) => {
  expect(grouped(value)).toBe(printed);
});

test('grouping changes no digit', () => {
  fc.assert(
    fc.property(fc.bigInt(), (whole) => {
      expect(grouped(`${whole}`).replaceAll(',', '')).toBe(`${whole}`);
    }),
  );
});
