import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { aggregateTree } from '../aggregate-tree.ts';
import type { SchemeNode } from '../scheme-tree.ts';
import { aggregatedBy, flatTree } from './flat-tree.ts';
import { columnScorer } from './score-columns.ts';

const tree: SchemeNode = {
  id: 'all',
  aggregate: 'power',
  parameters: { p: 0.5 },
  children: [
    { id: 'growth', aggregate: 'geometric', children: [{ item: 'tax' }, { item: 'rd' }, { item: 'fdi' }] },
    { item: 'energy' },
    { id: 'work', aggregate: 'arithmetic', children: [{ item: 'plan' }, { item: 'reform' }] },
  ],
};

const columns = [
  [60, 70, 80, null],
  [65, 95, 61.5, null],
  [90, 60, null, null],
  [77, 88, 99, 80],
  [100, 61, 75, 60],
  [60, null, 60, 90],
] as const;

const weights = [0.3, 0.1, 0.2, 0.15, 0.15, 0.1];

describe('a flat tree', () => {
  it('has its nodes after their children, the root last', () => {
    const { items, nodes } = flatTree(tree);
    expect(items).toEqual(['tax', 'rd', 'fdi', 'energy', 'plan', 'reform']);
    expect(nodes.map(({ id, children }) => [id, ...children])).toEqual([
      ['growth', 0, 1, 2],
      ['work', 4, 5],
      ['all', 6, 3, 7],
    ]);
  });

  it('can be aggregated in one way throughout', () => {
    const { nodes } = aggregatedBy('arithmetic', flatTree(tree));
    expect(nodes.map(({ aggregate, parameters }) => [aggregate, parameters])).toEqual([
      ['arithmetic', {}],
      ['arithmetic', {}],
      ['arithmetic', {}],
    ]);
  });
});

describe('scoring columns', () => {
  const scorer = columnScorer(
    flatTree(tree),
    columns.map((column) => Float64Array.from(column, (value) => value ?? Number.NaN)),
  );
  const exactly = (effective: readonly number[]) => {
    const { items } = flatTree(tree);
    const made = aggregateTree(tree, {
      units: ['a', 'b', 'c', 'd'],
      scores: new Map(
        items.map((item, at) => [item, columns[at]!.map((value) => (value === null ? null : new Decimal(value)))]),
      ),
      weights: new Map(items.map((item, at) => [item, new Decimal(effective[at]!)])),
    });
    return made.nodes.get('all')!.map(Number);
  };

  it.each([
    ['as given', weights],
    ['with an item of no weight', [0, 0.2, 0.2, 0.2, 0.2, 0.2]],
    ['with a node of no weight', [0, 0, 0, 0.5, 0.25, 0.25]],
    ['again as given', weights],
  ])('is the exact tree to 9 decimals, weights %s', (_, effective) => {
    const found = scorer.score(Float64Array.from(effective));
    exactly(effective).forEach((score, unit) => {
      expect(found[unit]).toBeCloseTo(score, 9);
    });
  });
});
