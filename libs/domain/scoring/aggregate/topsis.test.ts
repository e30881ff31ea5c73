import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from './index.ts';
import { anyNode, nodeOf, presentAt, printed, seen, turned, withScores } from './node-fixture.ts';

const topsis = (input: Parameters<typeof aggregate>[1], normalise?: string) =>
  aggregate('topsis', input, normalise === undefined ? {} : { normalise });

describe('topsis', () => {
  const halves = ['0.5', '0.5'];
  const rows = [
    [1, 6],
    [5, 7],
    [9, 5],
  ];

  // Independently computed with 60 digits.
  it.each([
    [undefined, ['0.110347777317', '0.527864045', '0.8']],
    ['none', ['0.110347777317', '0.527864045', '0.8']],
    ['vector', ['0.109018160528', '0.527182432274', '0.802202950173']],
    ['min-max', ['0.309016994375', '0.690983005625', '0.5']],
  ])('with %s scores a table in which the normalisation changes the winner', (normalise, scores) => {
    const made = seen(topsis(nodeOf(halves, rows), normalise));
    expect(made.scores.map((score) => score?.slice(0, 14).replace(/0+$/u, ''))).toEqual(scores);
    expect(made.warnings).toEqual([]);
  });

  it('gives the best in all 1 and the worst in all 0', () => {
    const ranked = [
      [9, 8, 7],
      [5, 4, 3],
      [1, 1, 1],
    ];
    for (const normalise of ['none', 'vector', 'min-max']) {
      const { scores } = topsis(nodeOf(['0.2', '0.3', '0.5'], ranked), normalise);
      expect(printed(scores.filter((_score, at) => at !== 1))).toEqual(['1', '0']);
    }
  });

  it('gives ½ where nothing tells the units apart, zeros and one unit too', () => {
    const alike = { scores: ['0.5', '0.5'], warnings: ['topsis.constant u0', 'topsis.constant u1'] };
    for (const normalise of ['none', 'vector', 'min-max']) {
      expect(
        seen(
          topsis(
            nodeOf(halves, [
              [3, 0],
              [3, 0],
            ]),
            normalise,
          ),
        ),
      ).toEqual(alike);
      expect(seen(topsis(nodeOf(halves, [[3, 4]]), normalise)).scores).toEqual(['0.5']);
    }
  });

  it('measures a unit on the children that it has', () => {
    const gaps = nodeOf(halves, [
      [1, null],
      [2, 5],
      [4, 9],
      [null, null],
    ]);
    const { scores } = topsis(gaps);
    expect(printed([scores[0] ?? null, scores[2] ?? null, scores[3] ?? null])).toEqual(['0', '1', null]);
  });

  it.each(['none', 'vector', 'min-max'])(
    'with %s stays within 0 and 1 and does not depend on the order of units',
    (normalise) => {
      fc.assert(
        fc.property(anyNode, (input) => {
          const { scores } = topsis(input, normalise);
          scores.forEach((score, at) => {
            expect(score === null).toBe(presentAt(input, at).length === 0);
            if (score) expect(score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(1)).toBe(true);
          });
          expect(printed(topsis(turned(input), normalise).scores).toReversed()).toEqual(printed(scores));
        }),
        { numRuns: 50 },
      );
    },
  );

  it('does not see the scale of a child where it normalises, nor its zero with min-max', () => {
    fc.assert(
      fc.property(anyNode, fc.nat(2), (input, changed) => {
        const scaled = withScores(input, (score, place) => (place === changed ? score.times(8) : score));
        const moved = withScores(scaled, (score, place) => (place === changed ? score.minus(500) : score));
        expect(printed(topsis(scaled, 'vector').scores)).toEqual(printed(topsis(input, 'vector').scores));
        expect(printed(topsis(moved, 'min-max').scores)).toEqual(printed(topsis(input, 'min-max').scores));
      }),
      { numRuns: 50 },
    );
  });
});
