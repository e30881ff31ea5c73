import { expect, test } from 'vitest';
import { scoreDecimals } from './score-decimals.ts';

test('two decimals are enough where scores differ in them, or are equal', () => {
  expect(scoreDecimals(['85.41', '85.4', '85.41', null])).toEqual({
    decimals: 2,
    rounding: 'half-up',
    toldApart: true,
  });
  expect(scoreDecimals([])).toEqual({ decimals: 2, rounding: 'half-up', toldApart: true });
});

test('takes as many more as tell unequal scores apart, and no more', () => {
  expect(scoreDecimals(['85.4001', '85.4004', '70'])).toEqual({ decimals: 4, rounding: 'half-up', toldApart: true });
});

test('stops at six, and says that they were too few', () => {
  expect(scoreDecimals(['85.40000001', '85.40000002'])).toEqual({ decimals: 6, rounding: 'half-up', toldApart: false });
});

test('starts from the scheme’s own decimals and rounding', () => {
  const display = { decimals: 1, rounding: 'half-even' } as const;
  expect(scoreDecimals(['2.25', '2.35'], display)).toEqual({ ...display, toldApart: true });
  // 2.25 and 2.15 both become 2.2 to one decimal, half to even.
  expect(scoreDecimals(['2.25', '2.15'], display)).toEqual({ ...display, decimals: 2, toldApart: true });
});
