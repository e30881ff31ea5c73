import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { competitionRanks } from './competition-ranks.ts';

const ranks = (...scores: readonly string[]) => competitionRanks(scores.map((score) => new Decimal(score)));

it('shares ranks between equal scores and skips as many after them', () => {
  expect(ranks('90', '95', '90', '80')).toEqual([2, 1, 2, 4]);
  expect(ranks('70', '70.0', '70')).toEqual([1, 1, 1]);
  expect(ranks()).toEqual([]);
});

it('tells scores apart that would print alike', () => {
  expect(ranks('88.000000000001', '88.000000000002')).toEqual([2, 1]);
});

it('follows the scores wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 }), (scores) => {
      const given = ranks(...scores.map(String));
      const sorted = scores.toSorted((a, b) => b - a);
      expect(given).toEqual(scores.map((score) => sorted.indexOf(score) + 1));
    }),
  );
});
