import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, quantise } from '../../decimal.ts';
import { mapPresent } from '../present-values.ts';
import type { AggregateInput } from './aggregate-method.ts';
import { aggregate } from './index.ts';
import { anyNode, nodeOf, presentAt, printed, seen, turned, withScores } from './node-fixture.ts';

const weights = ['0.5', '0.3', '0.2'];
const means: readonly (readonly [string, object])[] = [
  ['arithmetic', {}],
  ['geometric', {}],
  ['harmonic', {}],
  ['power', { p: 3 }],
  ['power', { p: '-0.5' }],
];
const mean = ([name, parameters]: (typeof means)[number], input: AggregateInput) =>
  aggregate(name, input, { ...parameters });
const short = { numRuns: 20 };

describe('the means of 80, 60 and 100 by 0.5, 0.3 and 0.2', () => {
  // Independently computed with 60 digits.
  it.each([
    ['arithmetic', {}, '78'],
    ['geometric', {}, '76.734447170372'],
    ['harmonic', {}, '75.471698113208'],
    ['power', { p: 1 }, '78'],
    ['power', { p: 0 }, '76.734447170372'],
    ['power', { p: -1 }, '75.471698113208'],
    ['power', { p: 3 }, '80.455732254945'],
    ['power', { p: '-2' }, '74.235483452621'],
    ['power', { p: '0.5' }, '77.368313541723'],
  ])('%s %o is %s', (name, parameters, score) => {
    const { scores, warnings } = seen(aggregate(name, nodeOf(weights, [[80, 60, 100]]), parameters));
    expect(scores[0]?.slice(0, 15)).toBe(score);
    expect(warnings).toEqual([]);
  });

  it('leave a gap out and scale the other shares up', () => {
    const gap = nodeOf(weights, [
      [80, null, 100],
      [null, null, null],
      [null, 7, null],
    ]);
    expect(seen(aggregate('arithmetic', gap, {}))).toEqual({ scores: ['85.714285714286', null, '7'], warnings: [] });
    expect(printed(aggregate('geometric', gap, {}).scores)).toEqual(['85.266524661354', null, '7']);
  });
});

describe('a mean that a score does not fit', () => {
  const odd = nodeOf(weights, [
    [0, 60, 100],
    [80, -1, 0],
    [80, 60, 100],
  ]);

  it.each([
    ['geometric', {}],
    ['harmonic', {}],
    ['power', { p: 0 }],
    ['power', { p: -2 }],
  ])('is 0 with a zero, none with a negative score: %s %o', (name, parameters) => {
    const { scores, warnings } = seen(aggregate(name, odd, parameters));
    expect(scores.slice(0, 2)).toEqual(['0', null]);
    expect(warnings).toEqual([`${name}.zero u0`, `${name}.negative u1`]);
  });

  it('takes zeros where the exponent is above 0, and anything where it is 1', () => {
    expect(seen(aggregate('power', odd, { p: 2 })).warnings).toEqual(['power.negative u1']);
    expect(seen(aggregate('power', odd, { p: 1 }))).toEqual(seen(aggregate('arithmetic', odd, {})));
    expect(printed(aggregate('arithmetic', odd, {}).scores)).toEqual(['38', '39.7', '78']);
  });

  it('does not look at a child that weighs nothing', () => {
    const idle = nodeOf([1, 0], [[9, -5]]);
    for (const each of means) expect(seen(mean(each, idle))).toEqual({ scores: ['9'], warnings: [] });
  });

  it('has no score for a unit whose only children weigh nothing', () => {
    const idle = nodeOf([1, 0], [[null, 5]]);
    for (const each of means) {
      expect(seen(mean(each, idle))).toEqual({ scores: [null], warnings: [`${each[0]}.no-weight u0`] });
    }
  });
});

describe.each(means)('%s %o', (...each) => {
  it('lies between the least and the greatest child, and is there where any child is', () => {
    fc.assert(
      fc.property(anyNode, (input) => {
        mean(each, input).scores.forEach((score, at) => {
          const present = presentAt(input, at);
          expect(score === null).toBe(present.length === 0);
          if (score === null) return;
          expect(quantise(score).greaterThanOrEqualTo(Decimal.min(...present))).toBe(true);
          expect(quantise(score).lessThanOrEqualTo(Decimal.max(...present))).toBe(true);
        });
      }),
      short,
    );
  });

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(anyNode, fc.nat(2), (input, risen) => {
        const more = mean(
          each,
          withScores(input, (score, place) => (place === risen ? score.plus('0.5') : score)),
        );
        mean(each, input).scores.forEach((score, at) => {
          const after = more.scores[at];
          if (score && after) expect(quantise(after).greaterThanOrEqualTo(quantise(score))).toBe(true);
        });
      }),
      short,
    );
  });

  it('goes along with the scale, and does not depend on the order of units', () => {
    fc.assert(
      fc.property(anyNode, (input) => {
        const { scores } = mean(each, input);
        const tripled = mean(
          each,
          withScores(input, (score) => score.times(3)),
        ).scores;
        expect(printed(mapPresent(tripled, (score) => score.div(3)))).toEqual(printed(scores));
        expect(mean(each, turned(input)).scores.toReversed()).toEqual(scores);
      }),
      short,
    );
  });
});

it('orders the harmonic, the geometric and the arithmetic mean', () => {
  fc.assert(
    fc.property(anyNode, (input) => {
      const [low, middle, high] = ['harmonic', 'geometric', 'arithmetic'].map(
        (name) => aggregate(name, input, {}).scores,
      );
      input.units.forEach((_unit, at) => {
        const [a, b, c] = [low?.[at], middle?.[at], high?.[at]];
        if (!a || !b || !c) return;
        expect(quantise(a).lessThanOrEqualTo(quantise(b))).toBe(true);
        expect(quantise(b).lessThanOrEqualTo(quantise(c))).toBe(true);
      });
    }),
    short,
  );
});
