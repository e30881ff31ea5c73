import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialDate } from '../serial-date.ts';
import { storedDate, storedNumber } from './stored-number.ts';

describe('a number', () => {
  it('is the double whose shortest text is the decimal', () => {
    const digits = fc.tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 1, max: 99_999 }),
    );
    fc.assert(
      fc.property(digits, ([negative, whole, decimals]) => {
        const decimal = `${negative ? '-' : ''}${whole}.${String(decimals).padStart(5, '0')}`.replace(/0+$/, '');
        expect(storedNumber(decimal).toFixed(6).replace(/0+$/, '')).toBe(decimal);
      }),
    );
  });

  it.each([
    ['0', 0],
    ['-0', 0],
    ['-0.00', 0],
    ['1.50', 1.5],
    ['0.1', 0.1],
    ['123456789012345', 123_456_789_012_345],
    ['0.000000000000123456789012345', 1.23456789012345e-13],
    ['999999999999999000000', 999_999_999_999_999_000_000],
  ])('%s is stored', (decimal, double) => {
    expect(Object.is(storedNumber(decimal), double)).toBe(true);
  });

  it.each(['', '1e5', '1,234', '+1', '.5', '5.', '01', ' 1', '１', 'NaN', 'Infinity', '0x10'])(
    'is not made of "%s"',
    (text) => expect(() => storedNumber(text)).toThrow(RangeError),
  );

  it.each(['1234567890123456', '0.1234567890123456', '12345678.123456789'])('is not rounded: %s', (text) => {
    expect(() => storedNumber(text)).toThrow('more than 15 digits');
  });
});

describe('a day', () => {
  it('is stored as the reader reads it', () => {
    for (const day of ['1900-03-01', '2024-02-29', '2025-12-31', '9999-12-31']) {
      expect(serialDate(storedDate(day), 'date', false)).toBe(day);
    }
  });

  it.each(['1900-02-28', '2025-02-29', '2025-2-1', '2025-13-01', '2025-01-01T00:00', '', '20250101'])(
    'is not made of "%s"',
    (text) => expect(() => storedDate(text)).toThrow(RangeError),
  );
});
