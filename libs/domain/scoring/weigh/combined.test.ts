import { describe, expect, it } from 'vitest';
import { weigh, weightsParameters, weightsProblems } from './index.ts';
import { itemsOf, nodeOf, seen } from './scored-items-fixture.ts';

const given = { method: 'given' } as const;
const equal = { method: 'equal' } as const;
const entropy = { method: 'entropy' } as const;
const nine = {
  tree: nodeOf('all', [
    { item: 'a', weight: 9 },
    { item: 'b', weight: 1 },
  ]),
  scores: new Map(),
};

describe('combined weights', () => {
  it.each([
    ['0', ['0.5', '0.5']],
    ['0.25', ['0.6', '0.4']],
    [1, ['0.9', '0.1']],
  ])('take %s of the first method and the rest of the second', (lambda, weights) => {
    expect(seen(weigh(nine, { method: 'combined', of: [given, equal], lambda }))).toEqual({ weights, warnings: [] });
  });

  it('are √(w₁·w₂) of their sum by the multiplicative rule: 3 to 1 of 0.9 and 0.1 with equal ones', () => {
    const rule = 'multiplicative' as const;
    expect(seen(weigh(nine, { method: 'combined', of: [given, equal], rule })).weights).toEqual(['0.75', '0.25']);
  });

  it('are equal, with a warning, where each item has no weight by one of the two; warnings of both come along', () => {
    const { scores } = itemsOf([
      [5, 5],
      [1, 2],
    ]);
    const tree = nodeOf('all', [
      { item: 'i0', weight: 1 },
      { item: 'i1', weight: 0 },
    ]);
    expect(seen(weigh({ tree, scores }, { method: 'combined', of: [given, entropy], rule: 'multiplicative' }))).toEqual(
      {
        weights: ['0.5', '0.5'],
        warnings: ['entropy.constant i0', 'combined.equal'],
      },
    );
  });

  it('have the problems of their parts', () => {
    const parts = [
      { method: 'block-factor', factors: { a: 1, c: 2 } },
      { method: 'ahp', matrix: [[1]] },
    ] as const;
    const found = weightsProblems(weightsParameters.parse({ method: 'combined', of: parts, lambda: 1 }), nine.tree);
    expect(found.map(({ path }) => path.join('/'))).toEqual(['of/0/factors/c', 'of/1/matrix']);
    expect(weightsProblems(given, nine.tree)).toEqual([]);
  });

  it.each([
    [{ of: [given, equal], lambda: '0.5' }, true],
    [{ of: [given, equal], rule: 'multiplicative' }, true],
    [{ of: [given, equal] }, false],
    [{ of: [given, equal], lambda: 0.5, rule: 'multiplicative' }, false],
    [{ of: [given, equal], lambda: 1.01 }, false],
    [{ of: [given, equal], lambda: '-0.1' }, false],
    [{ of: [given], lambda: 1 }, false],
    [{ of: [given, { method: 'combined', of: [given, equal], lambda: 1 }], lambda: 1 }, false],
  ])('%j fits: %s', (parameters, fits) => {
    expect(weightsParameters.safeParse({ method: 'combined', ...parameters }).success).toBe(fits);
  });
});
