import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../decimal.ts';
import { type WeightsParameters, weigh, weighMethods, weightsParameters } from './index.ts';
import { anyItems, seen, sumOfWeights, turned } from './scored-items-fixture.ts';

const byData: readonly WeightsParameters[] = [
  { method: 'entropy' },
  { method: 'critic' },
  { method: 'cv' },
  { method: 'combined', of: [{ method: 'entropy' }, { method: 'critic' }], lambda: '0.3' },
  { method: 'combined', of: [{ method: 'cv' }, { method: 'equal' }], rule: 'multiplicative' },
];

describe.each(byData.map((parameters) => [JSON.stringify(parameters), parameters] as const))(
  '%s',
  (_name, parameters) => {
    it('gives weights that are not negative and together 1, whatever the scores', () => {
      fc.assert(
        fc.property(anyItems, (input) => {
          const weighed = weigh(input, parameters);
          expect([...weighed.weights.keys()]).toEqual([...input.scores.keys()]);
          expect(sumOfWeights(weighed)).toBe('1');
          for (const weight of weighed.weights.values()) expect(weight.isFinite() && !weight.lessThan(0)).toBe(true);
        }),
        { numRuns: 40 },
      );
    });

    it('does not depend on the order of units', () => {
      fc.assert(
        fc.property(anyItems, (input) => {
          expect(seen(weigh(turned(input), parameters))).toEqual(seen(weigh(input, parameters)));
        }),
        { numRuns: 20 },
      );
    });
  },
);

describe('the ways of weighing', () => {
  it('are named as schemes name them', () => {
    expect(weighMethods.map(({ method }) => method)).toEqual([
      'given',
      'equal',
      'entropy',
      'critic',
      'cv',
      'ahp',
      'block-factor',
      'combined',
    ]);
  });

  it.each([
    [{ method: 'entropy', epsilon: '0.001' }, true],
    [{ method: 'entropy', epsilon: -1 }, false],
    [{ method: 'block-factor', factors: { a: '1.2' } }, true],
    [{ method: 'block-factor', factors: { a: -1 } }, false],
    [{ method: 'block-factor' }, false],
    [{ method: 'given', of: 1 }, false],
    [{ method: 'pca' }, false],
  ])('%j fits: %s', (parameters, fits) => {
    expect(weightsParameters.safeParse(parameters).success).toBe(fits);
  });

  it('keep shares exact: a third of a third of three is 0.111111111111 nine times', () => {
    const thirds = { id: 'b', aggregate: 'arithmetic', children: ['x', 'y', 'z'].map((item) => ({ item })) };
    const tree = {
      id: 'a',
      aggregate: 'arithmetic',
      children: [1, 2, 3].map((n) => ({
        ...thirds,
        id: `b${n}`,
        children: thirds.children.map(({ item }) => ({ item: `${item}${n}` })),
      })),
    };
    const weighed = weigh({ tree, scores: new Map() }, { method: 'equal' });
    expect(sumOfWeights(weighed)).toBe('1');
    expect(new Set([...weighed.weights.values()].map(plain))).toEqual(new Set(['0.111111111111']));
  });
});
