import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printsAs } from './printed-number.ts';

it.each([
  ['26.428571428571427', true],
  ['-26.428571428571427', true],
  ['26.42857142857143', true],
  ['26.4285714285714270', false],
  ['26.428571428571428', false],
  ['0.1', true],
  ['0.30000000000000004', true],
  ['0.30000000000000003', false],
  ['0.000001234567890123456', true],
  ['0.0000001234567890123456', false],
  ['12345678901234567000', true],
  ['12345678901234567890', false],
  ['1000000000000000000', true],
  ['1e21', false],
  ['1e+21', true],
  ['1.5E3', false],
  ['-0', false],
  ['00.5', false],
  ['1.50', false],
  [' 1', false],
] as const)('%s: %s', (text, printed) => {
  expect(printsAs(text, Number(text))).toBe(printed);
});

it('says of every text what printing its number says', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '.', '-', 'e'), maxLength: 24 });
  const double = fc.double({ noNaN: true });
  const decimal = fc
    .tuple(fc.double({ min: -1e22, max: 1e22, noNaN: true }), fc.integer({ min: 14, max: 21 }))
    .map(([value, n]) => value.toPrecision(n));
  const near = fc.tuple(double, fc.integer({ min: 0, max: 9 })).map(([value, digit]) => `${value}${digit}`);
  const share = fc.tuple(fc.integer({ max: 1e9 }), fc.integer({ min: 1, max: 1000 })).map(([a, b]) => String(a / b));
  fc.assert(
    fc.property(fc.oneof(digits, double.map(String), decimal, near, share), (text) => {
      const value = Number(text);
      fc.pre(Number.isFinite(value));
      expect(printsAs(text, value)).toBe(String(value) === text);
    }),
    { numRuns: 20_000 },
  );
});
