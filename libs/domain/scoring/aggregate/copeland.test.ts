import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { aggregate } from './index.ts';
import { anyNode, nodeOf, presentAt, printed, seen, turned, withScores } from './node-fixture.ts';

const copeland = (input: Parameters<typeof aggregate>[1]) => aggregate('copeland', input, {});

it('counts won less lost pairs, by weight (hand-computed)', () => {
  // a and b split the weight 0.5 : 0.5; a beats c by 0.7, b beats c in everything.
  const rows = [
    [3, 1, 2],
    [2, 3, 3],
    [1, 2, 1],
  ];
  expect(seen(copeland(nodeOf(['0.5', '0.3', '0.2'], rows)))).toEqual({ scores: ['1', '1', '-2'], warnings: [] });
});

it('gives everyone 0 in a circle of three equal judges', () => {
  const third = new Decimal(1).div(3);
  const rows = [
    [3, 1, 2],
    [2, 3, 1],
    [1, 2, 3],
  ];
  expect(printed(copeland(nodeOf([third, third, third], rows)).scores)).toEqual(['0', '0', '0']);
});

it('takes equal weights for equal although they are rounded quotients', () => {
  // 5/12 − 6/12 + 1/12 is 3e−41 in 40 digits.
  const parts = [5, 6, 1].map((part) => new Decimal(part).div(12));
  const rows = [
    [2, 1, 2],
    [1, 2, 1],
  ];
  expect(printed(copeland(nodeOf(parts, rows)).scores)).toEqual(['0', '0']);
});

it('takes scores that rank alike for equal', () => {
  expect(printed(copeland(nodeOf([1], [['0.3333333333333333'], ['0.3333333333333334']])).scores)).toEqual(['0', '0']);
});

it('compares a pair on what both have', () => {
  const rows = [
    [9, null],
    [null, 9],
    [1, 1],
    [null, null],
  ];
  expect(printed(copeland(nodeOf(['0.9', '0.1'], rows)).scores)).toEqual(['1', '1', '-2', null]);
});

it('gives one unit alone 0', () => {
  expect(printed(copeland(nodeOf([1], [[5]])).scores)).toEqual(['0']);
});

it('sums to 0 within the number of others, and sees only order', () => {
  fc.assert(
    fc.property(anyNode, (input) => {
      const { scores } = copeland(input);
      const sum = scores.reduce<Decimal>((total, score) => total.plus(score ?? 0), new Decimal(0));
      expect(sum.toString()).toBe('0');
      scores.forEach((score, at) => {
        expect(score === null).toBe(presentAt(input, at).length === 0);
        if (score) expect(score.abs().lessThan(input.units.length)).toBe(true);
      });
      expect(copeland(withScores(input, (score, place) => score.pow(3).plus(place))).scores).toEqual(scores);
      expect(printed(copeland(turned(input)).scores).toReversed()).toEqual(printed(scores));
    }),
  );
});
