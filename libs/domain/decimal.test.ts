import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Decimal,
  nearestDouble,
  ofDouble,
  plain,
  printed,
  quantise,
  roundedDouble,
  sumOf,
  textOfDouble,
} from './decimal.ts';

describe('plain', () => {
  it.each([
    ['-0', '0'],
    ['-0.0000000000001', '0'],
    ['1e21', '1000000000000000000000'],
    ['1e-12', '0.000000000001'],
    ['-1e-12', '-0.000000000001'],
    ['2.500000', '2.5'],
    ['100', '100'],
    ['0.0000000000005', '0.000000000001'],
    ['-0.0000000000005', '-0.000000000001'],
    ['0.0000000000004999', '0'],
    ['0.1234567890125', '0.123456789013'],
    ['0.1234567890135', '0.123456789014'],
    ['-0.1234567890125', '-0.123456789013'],
  ])('writes %s as %s', (value, written) => {
    expect(plain(new Decimal(value))).toBe(written);
  });

  it('never writes an exponent, a trailing zero or more than 12 decimals, and is read back as the quantised value', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 30 }))
      .map(([digits, scale]) => new Decimal(`${digits}e-${scale}`));
    fc.assert(
      fc.property(decimal, (value) => {
        const text = plain(value);
        expect(text).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d{0,11}[1-9])?)$/u);
        expect(new Decimal(text).equals(quantise(value))).toBe(true);
        expect(value.minus(text).abs().lessThanOrEqualTo('5e-13')).toBe(true);
      }),
    );
  });
});

describe('nearestDouble', () => {
  it.each([
    '0',
    '-0',
    '0.1',
    '-612.5',
    '12345678.9',
    '999999999999999',
    '1000000000000000',
    '0.000001',
    '1e-20',
    '1e25',
    '-1e400',
  ])('is what %s is as a number', (text) => {
    expect(nearestDouble(new Decimal(text))).toBe(Number(text));
  });

  it('is what the written decimal is as a number, whatever it is', () => {
    const places = fc.record({
      digits: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
      exponent: fc.integer({ min: -40, max: 20 }),
    });
    fc.assert(
      fc.property(places, ({ digits, exponent }) => {
        const text = `${digits}e${exponent}`;
        expect(nearestDouble(new Decimal(text))).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is exact for every figure that a sheet shows', () => {
    const figure = fc.record({
      digits: fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
      places: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(figure, ({ digits, places }) => {
        const text = `${digits}e-${places}`;
        expect(nearestDouble(new Decimal(text))).toBe(Number(text));
        expect(plain(new Decimal(text))).toBe(new Decimal(text).plus(0).toFixed().replace(/^-0$/, '0'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sumOf', () => {
  const digits = fc.oneof(
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  );
  const value = fc.record({ digits, exponent: fc.integer({ min: -10, max: 8 }) });

  it('is the exact sum, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (some) => {
        const values = some.map(({ digits: each, exponent }) => new Decimal(`${each}e${exponent}`));
        const cents = some.reduce((sum, { digits: each, exponent }) => sum + each * 10n ** BigInt(exponent + 10), 0n);
        expect(sumOf(values).toString()).toBe(new Decimal(`${cents}e-10`).toString());
      }),
      { numRuns: 500 },
    );
  });

  it('is zero of no values, and exact where values nearly cancel out', () => {
    expect(sumOf([]).toString()).toBe('0');
    const large = '999999999999999';
    expect(
      sumOf([large, large, '0.0000001', `-${large}`, `-${large}`].map((text) => new Decimal(text))).toString(),
    ).toBe('0.0000001');
  });
});

describe('ofDouble', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1.005, '1.005'],
    [1_512_000, '1512000'],
    [2 ** 53, '9007199254740990'],
    [1e-7, '0.0000001'],
    [-0, '0'],
  ])('reads the double %d as %s', (double, written) => {
    expect(plain(ofDouble(double))).toBe(written);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (double) => {
    expect(() => ofDouble(double)).toThrow(RangeError);
  });

  it('reads every decimal of at most 15 digits back as it was written', () => {
    const written = fc
      .tuple(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, scale]) => new Decimal(digits).div(new Decimal(10).pow(scale)));
    fc.assert(
      fc.property(written, (value) => {
        expect(ofDouble(value.toNumber()).toFixed()).toBe(value.toFixed());
      }),
    );
  });
});

describe('the text of a double', () => {
  const atFifteenDigits = (double: number) => new Decimal(double.toPrecision(15));

  it('is that of its decimal of 15 digits, whatever its size', () => {
    const double = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, min: -1e16, max: 1e16 }),
      fc.double({ noNaN: true, min: -1, max: 1 }),
      fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99 })).map(([whole, part]) => whole / part),
      fc.constantFrom(-0, 1e-6, 1e15, 999_999_999_999_999.9, 1e-7, Number.MAX_VALUE, Number.MIN_VALUE),
    );
    fc.assert(
      fc.property(double, (value) => {
        expect(textOfDouble(value)).toBe(atFifteenDigits(value).toString());
        expect(ofDouble(value).equals(atFifteenDigits(value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  // 15 digits of these have no point, so that their last zeros are not those of a fraction.
  it.each([
    [-135293782160099.5, '-135293782160100'],
    [123456789012340.25, '123456789012340'],
    [120000000000000.25, '120000000000000'],
  ])('keeps the zeros of %d, a fraction that becomes whole at 15 digits', (value, text) => {
    expect(textOfDouble(value)).toBe(text);
  });

  it('compares like the decimal once it is rounded', () => {
    const double = fc.double({ noNaN: true, min: -1e14, max: 1e14 }).filter((value) => Math.abs(value) >= 1e-6);
    fc.assert(
      fc.property(double, double, (a, b) => {
        const [first, second] = [roundedDouble(a) ?? 0, roundedDouble(b) ?? 0];
        expect(Math.sign(first - second)).toBe(atFifteenDigits(a).comparedTo(atFifteenDigits(b)));
      }),
    );
  });
});

describe('Decimal', () => {
  it('keeps 40 significant digits, rounding half to even', () => {
    const nines = '9'.repeat(39);
    expect(new Decimal(`${nines}0.5`).plus(0).toFixed()).toBe(`${nines}0`);
    expect(new Decimal(`${nines}1.5`).plus(0).toFixed()).toBe(`${nines}2`);
    expect(new Decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(40)}`);
  });

  it('is not disturbed by binary fractions', () => {
    expect(new Decimal('0.1').plus('0.2').toString()).toBe('0.3');
  });
});

describe('rounding for print', () => {
  it.each([
    ['2.345', 2, '2.35', '2.34'],
    ['2.355', 2, '2.36', '2.36'],
    ['2.3450000001', 2, '2.35', '2.35'],
    ['-2.345', 2, '-2.35', '-2.34'],
    ['0.5', 0, '1', '0'],
    ['-0.004', 2, '0.00', '0.00'],
    ['7', 2, '7.00', '7.00'],
  ])('prints %s at %i decimals as %s (四舍五入) or %s (GB/T 8170)', (value, places, up, even) => {
    expect([printed(value, places), printed(value, places, 'half-even')]).toEqual([up, even]);
  });
});
