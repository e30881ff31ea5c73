import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../decimal.ts';
import { ahpProblems } from './ahp-problems.ts';
import { consistency } from './consistency.ts';
import { weigh, weightsParameters } from './index.ts';
import { principalVector } from './priority-vector.ts';
import { itemsOf, nodeOf, seen } from './scored-items-fixture.ts';

const three = itemsOf([[], [], []]);
const textbook = [
  [1, 3, 5],
  ['1/3', 1, 3],
  ['1/5', '1/3', 1],
];
const circle = [
  [1, 9, '1/9'],
  ['1/9', 1, 9],
  [9, '1/9', 1],
];

describe('AHP', () => {
  it('takes 0.637, 0.258, 0.105 from the textbook matrix 3, 5, 3, right to 30 digits (computed with 60)', () => {
    const { weights, warnings } = weigh(three, { method: 'ahp', matrix: textbook });
    expect([...weights.values()].map((weight) => weight.toDecimalPlaces(30).toString())).toEqual([
      '0.63698557174475712965011107159',
      '0.258284994374495005957630976756',
      '0.104729433880747864392257951654',
    ]);
    expect(warnings).toEqual([]);
  });

  it('takes the principal vector of four, or the geometric means, which differ (computed with 40 digits)', () => {
    const matrix = [
      [1, '1/2', 4, 3],
      [2, 1, 7, 5],
      ['1/4', '1/7', 1, '1/2'],
      ['1/3', '1/5', 2, 1],
    ];
    const four = itemsOf([[], [], [], []]);
    expect(seen(weigh(four, { method: 'ahp', matrix })).weights).toEqual([
      '0.288434530598',
      '0.53228939038',
      '0.067525097284',
      '0.111750981737',
    ]);
    expect(plain(consistency(matrix).ratio)).toBe('0.007954096885');
    const means = seen(weigh(four, { method: 'ahp', matrix, vector: 'geometric-mean' })).weights;
    expect(means).toEqual(['0.288366085871', '0.532943144441', '0.0673533751', '0.111337394589']);
  });

  it('warns of comparisons that go in a circle, with the ratio of the table asked for', () => {
    const ratio = (randomIndex: 'saaty-1980' | 'gong-xu-1986') =>
      weigh(three, { method: 'ahp', matrix: circle, randomIndex }).warnings.map(
        ({ code, message }) => `${code} ${message.en.match(/[\d.]+\d/u)}`,
      );
    expect(ratio('saaty-1980')).toEqual(['ahp.inconsistent 6.1303']);
    expect(ratio('gong-xu-1986')).toEqual(['ahp.inconsistent 6.8376']);
  });

  it('multiplies shares by node down the tree, an only child needing no matrix', () => {
    const tree = nodeOf('all', [
      nodeOf('work', [{ item: 'plan' }]),
      nodeOf('economy', [{ item: 'tax' }, { item: 'rd' }]),
    ]);
    const nodes = {
      all: [
        [1, '1/4'],
        [4, 1],
      ],
      economy: [
        [1, 3],
        ['1/3', 1],
      ],
    };
    expect(ahpProblems({ method: 'ahp', nodes }, tree)).toEqual([]);
    expect(seen(weigh({ tree, scores: new Map() }, { method: 'ahp', nodes })).weights).toEqual(['0.2', '0.6', '0.2']);
  });

  it('uses geometric means where the comparisons are too wild for an eigenvector', () => {
    const wild = [
      [1, 1e9, 1e-9],
      [1e-9, 1, 1e9],
      [1e9, 1e-9, 1],
    ];
    const tilted = wild.map((row, i) =>
      row.map((entry, j) => (i === 0 && j === 1 ? 2e9 : i === 1 && j === 0 ? 5e-10 : entry)),
    );
    expect(seen(weigh(three, { method: 'ahp', matrix: tilted })).warnings).toEqual([
      'ahp.inconsistent all',
      'ahp.unsettled all',
    ]);
  });

  it('throws for a matrix that was never checked', () => {
    expect(() => weigh(three, { method: 'ahp', matrix: [[1]] })).toThrow('matrix must have 3 rows');
  });

  it('finds the weights that a consistent matrix was made of, and no inconsistency', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parts, (weights) => {
        const matrix = weights.map((a) => weights.map((b) => `${a}/${b}`));
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const expected = weights.map((weight) => plain(new Decimal(weight).div(sum)));
        for (const vector of ['eigenvector', 'geometric-mean'] as const) {
          const made = weigh(itemsOf(weights.map(() => [])), { method: 'ahp', matrix, vector });
          expect(seen(made)).toEqual({ weights: expected, warnings: [] });
        }
        expect(plain(consistency(matrix).ratio)).toBe('0');
        expect(plain(consistency(matrix).eigenvalue)).toBe(String(weights.length));
      }),
      { numRuns: 30 },
    );
  });

  it('gives up on a vector that does not settle', () => {
    const one = new Decimal(1);
    expect(
      principalVector([
        [one, new Decimal('1e40')],
        [new Decimal('1e-10'), one],
      ]),
    ).toBe(undefined);
  });
});

describe('the problems of comparison matrices', () => {
  const problems = (matrix: (number | string)[][]) =>
    ahpProblems({ method: 'ahp', matrix }, three.tree).map(({ path }) => path.join('/'));

  it('name the place', () => {
    expect(problems(textbook)).toEqual([]);
    expect(
      problems([
        [1, 2],
        ['1/2', 1],
      ]),
    ).toEqual(['matrix']);
    expect(
      problems([
        [1, 2, 3],
        ['1/2', 1],
        ['1/3', 1, 1],
      ]),
    ).toEqual(['matrix/1']);
    expect(
      problems([
        [1, 3, 5],
        ['1/3', 2, 3],
        ['1/5', '1/2', 1],
      ]),
    ).toEqual(['matrix/1/1', 'matrix/2/1']);
    expect(
      problems([
        [1, 3, -5],
        ['1/3', 1, 3],
        [0, '1/3', 1],
      ]),
    ).toEqual(['matrix/0/2', 'matrix/2/0']);
  });

  it('let rounded thirds pass, not careless ones', () => {
    expect(
      problems([
        [1, 3, 1],
        [0.3333333333, 1, 1],
        [1, 1, 1],
      ]),
    ).toEqual([]);
    expect(
      problems([
        [1, 3, 1],
        [0.333, 1, 1],
        [1, 1, 1],
      ]),
    ).toEqual(['matrix/1/0']);
  });

  it('name nodes without a matrix and matrices without a node', () => {
    const tree = nodeOf('all', [nodeOf('work', [{ item: 'a' }, { item: 'b' }]), { item: 'c' }]);
    const found = ahpProblems(
      {
        method: 'ahp',
        nodes: {
          all: [
            [1, 2],
            [2, 1],
          ],
          economy: [[1]],
        },
      },
      tree,
    );
    expect(found.map(({ path }) => path.join('/'))).toEqual(['nodes/economy', 'nodes/all/1/0', 'nodes/work']);
    for (const { message } of found) expect(message.zh).not.toBe(message.en);
  });

  it('refuse more things than the table of random indices knows', () => {
    const eleven = Array.from({ length: 11 }, () => Array.from({ length: 11 }, () => 1));
    const { tree } = itemsOf(eleven);
    expect(ahpProblems({ method: 'ahp', matrix: eleven }, tree).map(({ path }) => path)).toEqual([['matrix']]);
    expect(ahpProblems({ method: 'ahp', matrix: eleven, randomIndex: 'gong-xu-1986' }, tree)).toEqual([]);
  });
});

describe('the shape of AHP parameters', () => {
  it.each([
    [{ matrix: textbook }, true],
    [{ nodes: { all: textbook } }, true],
    [{}, false],
    [{ matrix: textbook, nodes: {} }, false],
    [{ matrix: [['1/0']] }, false],
    [{ matrix: [['a']] }, false],
    [{ matrix: textbook, vector: 'power' }, false],
  ])('%j fits: %s', (parameters, fits) => {
    expect(weightsParameters.safeParse({ method: 'ahp', ...parameters }).success).toBe(fits);
  });
});
