import { describe, expect, it } from 'vitest';
import { column, printed } from '../normalise/column.fixture.ts';
import { type WinsoriseParameters, winsorise } from './winsorise.ts';

const treated = (values: readonly (number | null)[], parameters: Omit<WinsoriseParameters, 'method'> = {}) => {
  const { values: after, warnings } = winsorise.treat(column('up', ...values), { method: 'winsorise', ...parameters });
  return {
    values: printed(after),
    codes: warnings.map(({ code, unit }) => (unit ? `${code} ${unit}` : code)),
    warnings,
  };
};

// Step by step in a second computation, by the formulas of spreadsheets' SKEW and KURT with 50 digits.
describe('winsorising', () => {
  it('moves the outlier of the example in the documentation of COINr’s winsorise to the next value, and says so', () => {
    const { values, warnings } = treated([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]);
    expect(values).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '30', '30']);
    expect(warnings).toEqual([
      {
        code: 'winsorise.moved',
        unit: 'l',
        item: 'x',
        message: { zh: '数值由 100 调整为 30', en: 'the value 100 became 30' },
      },
    ]);
  });

  it('moves the low end where values are lopsided that way', () => {
    expect(treated([1, 2, 3, 4, 5, -90]).values).toEqual(['1', '2', '3', '4', '5', '1']);
  });

  it('leaves alone what is lopsided or heavy-tailed, but not both', () => {
    // Skewness −1.92, kurtosis 8.18.
    const heavy = [-1000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 500, 501];
    expect(treated(heavy)).toMatchObject({ values: heavy.map(String), codes: [] });
    expect(treated(heavy, { skew: '1.9' }).codes).not.toEqual([]);
    // Skewness 2.02, kurtosis 2.73 once the highest is moved.
    const powers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 65536];
    expect(treated(powers).values).toEqual([...powers.slice(0, -1).map(String), '4096']);
  });

  it('goes on from value to value until values pass', () => {
    const highest = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
    const { values, codes } = treated([...low, ...highest]);
    expect(values).toEqual([...low, 1000, 2000, 4000, 8000, 8000, 8000, 8000].map(String));
    expect(codes).toHaveLength(3);
  });

  it('moves tied values together, even beyond the number of points that it is given', () => {
    expect(treated([...low, ...high, 100, 700, 700, 700], { maxPoints: 2 }).values).toEqual(
      [...low, ...high, 100, 100, 100, 100].map(String),
    );
  });

  it('moves both ends where both have outliers, and counts them together', () => {
    const values = [...low.slice(1), ...high, 30, -4000, 9000];
    expect(treated(values).values).toEqual([...low.slice(1), ...high, 30, 1, 30].map(String));
    expect(treated(values, { maxPoints: 1 }).codes).toEqual(['winsorise.log']);
  });

  it('takes logarithms of the original values once it has moved all that it may', () => {
    const values = [...Array<number>(60).fill(0), 1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
    const { values: after, codes } = treated(values);
    expect(after.slice(59)).toEqual([
      '9.210340371976',
      '9.210440366977',
      '9.211339872309',
      '9.220290702829',
      '9.305650551781',
      '9.903487552536',
      '11.608235644775',
      '13.825460888817',
    ]);
    expect(codes).toEqual(['winsorise.log']);
    expect(treated([...low, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000], { maxPoints: 2 }).codes).toEqual([
      'winsorise.log',
    ]);
    expect(treated([1, 2, 3, 4, 5, 90], { maxPoints: 0 }).codes).toEqual(['winsorise.log']);
  });

  it('takes logarithms rather than make a column constant', () => {
    expect(treated([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]).codes).toEqual(['winsorise.log']);
  });

  it('passes columns that have no kurtosis, silently', () => {
    expect(treated([1, 2, 900, null])).toMatchObject({ values: ['1', '2', '900', null], codes: [] });
    expect(treated([5, 5, 5, 5, 5])).toMatchObject({ values: ['5', '5', '5', '5', '5'], codes: [] });
  });
});

const low = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
const high = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
