import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlainNumber } from './plain-number.ts';

it.each([
  '0',
  '7',
  '-12',
  '612.5',
  '0.001',
  '-0.000001',
  '123456789012345',
  '26.4285714285714',
  '0.1',
  '99999999.999999',
])('%s is plain', (text) => {
  expect(isPlainNumber(text)).toBe(true);
});

it.each([
  '',
  '-',
  '-0',
  '.5',
  '5.',
  '00',
  '01',
  '1.50',
  '0.0',
  '+1',
  '1e5',
  ' 1',
  '1 ',
  '1.2.3',
  '0x1F',
  '0.0000001',
  '26.428571428571427',
])('of “%s” nothing is known', (text) => {
  expect(isPlainNumber(text)).toBe(false);
});

it('is plain only what prints as it is', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '.', '-', 'e'), maxLength: 18 });
  const decimal = fc
    .double({ noNaN: true })
    .chain((value) => fc.integer({ min: 1, max: 17 }).map((n) => String(Number(value.toPrecision(n)))));
  fc.assert(
    fc.property(fc.oneof(digits, decimal), (text) => {
      if (isPlainNumber(text)) expect(String(Number(text))).toBe(text);
    }),
    { numRuns: 5000 },
  );
});
