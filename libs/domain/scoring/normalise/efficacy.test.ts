import { describe, expect, it } from 'vitest';
import { column, printed } from './column.fixture.ts';
import { type EfficacyParameters, efficacy } from './efficacy.ts';

const scores = (values: ReturnType<typeof column>, parameters: Omit<EfficacyParameters, 'method'>) =>
  printed(efficacy.normalise(values, { method: 'efficacy', ...parameters }).scores);

// All by hand but the quantiles, which a second computation with exact fractions gave.
describe('the efficacy coefficient', () => {
  it('runs from 60 to 100 between the lowest and the highest value', () => {
    expect(scores(column('up', 10, 20, null, 50), {})).toEqual(['60', '70', null, '100']);
    expect(scores(column('down', 10, 20, 50), {})).toEqual(['100', '90', '60']);
  });

  it.each([
    ['0–100', [0, 100], ['0', '25', '100']],
    ['20 + 80', [20, 100], ['20', '40', '100']],
    ['60 % of a weight of 15', [9, 15], ['9', '10.5', '15']],
  ] as const)('runs on other scales: %s', (_, scale, expected) => {
    expect(scores(column('up', 10, 20, 50), { scale: [...scale] })).toEqual(expected);
  });

  it('holds scores within given bounds, unless it is told how far they may go beyond', () => {
    const bounds = { lower: -10, upper: '25' };
    const values = column('up', -17, -10, '7.5', 25, 32, 60);
    expect(scores(values, { bounds })).toEqual(['60', '60', '80', '100', '100', '100']);
    expect(scores(values, { bounds, clamp: [0, '1.2'] })).toEqual(['60', '60', '80', '100', '108', '108']);
    expect(scores(values, { bounds, clamp: 'none' })).toEqual(['52', '60', '80', '100', '108', '140']);
    expect(scores(column('down', -10, '7.5', 60), { bounds })).toEqual(['100', '80', '60']);
  });

  it('takes quantiles of the values for bounds', () => {
    // The 0.1 and 0.9 quantiles of 1 … 10 are 1.9 and 9.1, whatever their order.
    const values = column('up', 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    const bounds = { quantile: '0.1' };
    expect(scores(values, { bounds, scale: [0, 72] })).toEqual([
      '72',
      '71',
      '61',
      '51',
      '41',
      '31',
      '21',
      '11',
      '1',
      '0',
    ]);
    expect(scores(values, { bounds, scale: [0, 72], clamp: 'none' }).at(-1)).toBe('-9');
    expect(scores(column('up', 1, 5, 9), { bounds: { quantile: 0 } })).toEqual(['60', '80', '100']);
  });

  it('gives everyone full points where the bounds of the values coincide, and says so', () => {
    const constant = efficacy.normalise(column('up', 3, 3), { method: 'efficacy' });
    expect([printed(constant.scores), constant.warnings[0]?.code]).toEqual([['100', '100'], 'efficacy.constant']);
    const single = efficacy.normalise(column('down', 3), { method: 'efficacy', scale: [0, 20] });
    expect([printed(single.scores), single.warnings[0]?.code]).toEqual([['20'], 'efficacy.single-unit']);
  });

  it('scores one unit alone between given bounds', () => {
    expect(scores(column('up', 3), { bounds: { lower: 1, upper: 5 } })).toEqual(['80']);
  });
});
