import { expect, it } from 'vitest';
import { randomOf } from './random.ts';

const draws = (seed: number, stream: string) => {
  const random = randomOf(seed, stream);
  return Array.from({ length: 1000 }, random.fraction);
};

it('draws the same numbers from the same seed and stream', () => {
  expect(draws(7, 'faults')).toEqual(draws(7, 'faults'));
});

it('draws other numbers from another seed, and from another stream', () => {
  expect(draws(8, 'faults')).not.toEqual(draws(7, 'faults'));
  expect(draws(7, 'order')).not.toEqual(draws(7, 'faults'));
});

it('spreads its draws evenly over [0, 1)', () => {
  const all = draws(1, 'story');
  expect(all.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) => all.filter((draw) => Math.floor(draw * 10) === tenth).length);
  expect(Math.min(...tenths)).toBeGreaterThan(60);
  expect(Math.max(...tenths)).toBeLessThan(140);
});
