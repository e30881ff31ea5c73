import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { type EfficacyParameters, efficacy } from './efficacy.ts';
import { normalise, normalisers } from './index.ts';

const posts: EfficacyParameters = { method: 'efficacy', base: '60', span: '40', lower: '-10', upper: '25' };
const score = (value: string, parameters = posts) => efficacy.score(new Decimal(value), parameters).toString();

describe('efficacy', () => {
  it.each([
    ['-10.000000000001', '60'],
    ['-10', '60'],
    ['-1000', '60'],
    ['7.5', '80'],
    ['25', '100'],
    ['25.000000000001', '100'],
    ['1000', '100'],
  ])('scores %s as %s between −10 and 25', (value, points) => {
    expect(score(value)).toBe(points);
  });

  it('turns round where less is better', () => {
    const less = { ...posts, lower: '25', upper: '-10' };
    expect([score('25', less), score('-10', less), score('16.25', less), score('40', less)]).toEqual([
      '60',
      '100',
      '70',
      '60',
    ]);
  });

  it('gives full points to everyone between equal goalposts', () => {
    expect(score('3', { ...posts, lower: '5', upper: '5' })).toBe('100');
  });

  it('never falls as the value rises, and stays within its points', () => {
    const value = fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => new Decimal(thousandths).div(1000));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = a.lessThan(b) ? [a, b] : [b, a];
        const [less, more] = [efficacy.score(low, posts), efficacy.score(high, posts)];
        expect(less.lessThanOrEqualTo(more)).toBe(true);
        expect(less.greaterThanOrEqualTo(60) && more.lessThanOrEqualTo(100)).toBe(true);
      }),
    );
  });
});

it('finds each normaliser by the method that parameters name', () => {
  for (const [method, normaliser] of Object.entries(normalisers)) expect(normaliser.method).toBe(method);
  expect(normalise(new Decimal(25), posts).toString()).toBe('100');
});
