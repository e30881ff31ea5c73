import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise } from '../../decimal.ts';
import { aggregate } from './index.ts';
import { anyNode, nodeOf, presentAt, printed, seen, turned, withScores } from './node-fixture.ts';

const mpi = (input: Parameters<typeof aggregate>[1], parameters = {}) => aggregate('mpi', input, parameters);

describe('mpi', () => {
  const rows = [
    [10, 200],
    [20, 100],
    [60, 150],
  ];

  // Independently computed with 60 digits.
  it.each([
    [{}, ['98.226746851079', '92.172684154295', '107.90512439438']],
    [{ penalty: 'minus' }, ['98.226746851079', '92.172684154295', '107.90512439438']],
    [{ penalty: 'plus' }, ['100.46137092278', '92.474436275937', '108.75963740152']],
  ])('%o takes the unevenness of a unit off its mean, or adds it', (parameters, scores) => {
    const made = seen(mpi(nodeOf(['0.6', '0.4'], rows), parameters));
    expect(made.scores.map((score, at) => score?.slice(0, scores[at]?.length))).toEqual(scores);
    expect(made.warnings).toEqual([]);
  });

  it('counts a child that is the same for all as 100, one unit alone too', () => {
    expect(
      seen(
        mpi(
          nodeOf(
            ['0.6', '0.4'],
            [
              [7, 3],
              [7, 3],
              [7, null],
            ],
          ),
        ),
      ),
    ).toEqual({
      scores: ['100', '100', '100'],
      warnings: ['mpi.constant 0', 'mpi.constant 1'],
    });
    expect(seen(mpi(nodeOf([1], [[7]])))).toEqual({ scores: ['100'], warnings: ['mpi.constant 0'] });
  });

  it('does not penalise a mean that is not above 0', () => {
    // One of 101 lies 10 standard deviations below the mean of the others, another of 122 lies 11.
    const outlier = (others: number) => nodeOf([1], [[0], ...Array.from({ length: others }, () => [1])]);
    expect(seen(mpi(outlier(100))).scores[0]).toBe('0');
    expect(seen(mpi(outlier(121)))).toMatchObject({ warnings: ['mpi.mean-not-positive u0'] });
    expect(seen(mpi(outlier(121))).scores[0]).toBe('-10');
  });

  it('penalises, does not see scale or zero of a child, nor the order of units', () => {
    fc.assert(
      fc.property(anyNode, fc.nat(2), (input, changed) => {
        const { scores } = mpi(input);
        const other = withScores(input, (score, place) => (place === changed ? score.times(4).minus(70) : score));
        expect(printed(mpi(other).scores)).toEqual(printed(scores));
        expect(printed(mpi(turned(input)).scores).toReversed()).toEqual(printed(scores));
        const rewarded = mpi(input, { penalty: 'plus' }).scores;
        scores.forEach((score, at) => {
          expect(score === null).toBe(presentAt(input, at).length === 0);
          const more = rewarded[at];
          if (score && more) expect(quantise(score).lessThanOrEqualTo(quantise(more))).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });
});
