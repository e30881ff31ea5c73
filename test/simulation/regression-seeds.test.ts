import { expect, it } from 'vitest';
import { failuresOf } from './failures.ts';
import { regressionSeeds, seedsInOrder } from './regression-seeds.ts';
import { runSeed } from './run-seed.ts';

it.each(regressionSeeds)('seed $seed, which found that $found, holds', async ({ seed }) => {
  expect(failuresOf(await runSeed(seed))).toEqual([]);
});

it('lists each seed once, with what it found', () => {
  expect(new Set(regressionSeeds.map(({ seed }) => seed)).size).toBe(regressionSeeds.length);
  expect(regressionSeeds.filter(({ found }) => found === '')).toEqual([]);
});

it('runs them before the others of a range, and no others', () => {
  expect(seedsInOrder(1, 3)).toEqual([2, 1, 3]);
  expect(seedsInOrder(14, 8)).toEqual([15, 20, 14, 16, 17, 18, 19, 21]);
});
