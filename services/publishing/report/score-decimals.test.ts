import { expect, test } from 'vitest';
import { scoreDecimals } from './score-decimals.ts';

test('two decimals are enough where scores differ in them, or are equal', () => {
  expect(scoreDecimals(['85.41', '85.4', '85.41', null])).toEqual({ decimals: 2, toldApart: true });
  expect(scoreDecimals([])).toEqual({ decimals: 2, toldApart: true });
});

test('takes as many more as tell unequal scores apart, and no more', () => {
  expect(scoreDecimals(['85.4001', '85.4004', '70'])).toEqual({ decimals: 4, toldApart: true });
});

test('stops at six, and says that they were too few', () => {
  expect(scoreDecimals(['85.40000001', '85.40000002'])).toEqual({ decimals: 6, toldApart: false });
});
