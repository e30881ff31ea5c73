import { describe, expect, it } from 'vitest';
import { weigh } from './index.ts';
import { nodeOf, seen } from './scored-items-fixture.ts';

const tree = nodeOf('all', [
  nodeOf('work', [{ item: 'plan' }, { item: 'bulletin' }], 40),
  nodeOf(
    'economy',
    [
      { item: 'tax', weight: '20' },
      { item: 'rd', weight: 15 },
      { item: 'trade', weight: '25' },
    ],
    60,
  ),
]);
const input = { tree, scores: new Map() };

describe('given weights', () => {
  it('are multiplied down the tree, alike where none is given', () => {
    expect(seen(weigh(input, { method: 'given' }))).toEqual({
      weights: ['0.2', '0.2', '0.2', '0.15', '0.25'],
      warnings: [],
    });
  });

  it('name the items from left to right', () => {
    expect([...weigh(input, { method: 'given' }).weights.keys()]).toEqual(['plan', 'bulletin', 'tax', 'rd', 'trade']);
  });

  it('are equal, with a warning, where all are 0', () => {
    const zero = nodeOf('all', [
      { item: 'a', weight: 1 },
      nodeOf(
        'none',
        [
          { item: 'b', weight: 0 },
          { item: 'c', weight: 0 },
        ],
        3,
      ),
    ]);
    expect(seen(weigh({ tree: zero, scores: new Map() }, { method: 'given' }))).toEqual({
      weights: ['0.25', '0.375', '0.375'],
      warnings: ['given.zero none'],
    });
  });
});

describe('equal weights', () => {
  it('are equal below each node, whatever is given', () => {
    expect(seen(weigh(input, { method: 'equal' }))).toEqual({
      weights: ['0.25', '0.25', '0.166666666667', '0.166666666667', '0.166666666667'],
      warnings: [],
    });
  });
});

describe('block × factor', () => {
  it('weighs the 15 % block of the national hi-tech zones 2024 by 0.8, 1.2, 1 and 1', () => {
    const zones = nodeOf('all', [
      nodeOf('innovation', [{ item: 'a' }, { item: 'b' }, { item: 'c' }, { item: 'd' }], 15),
      nodeOf(
        'rest',
        [
          { item: 'e', weight: 1 },
          { item: 'f', weight: 3 },
        ],
        85,
      ),
    ]);
    const factors = { a: '0.8', b: 1.2, c: 1, d: 1 };
    expect(seen(weigh({ tree: zones, scores: new Map() }, { method: 'block-factor', factors }))).toEqual({
      weights: ['0.03', '0.045', '0.0375', '0.0375', '0.2125', '0.6375'],
      warnings: [],
    });
  });

  it('takes factors of blocks, too, and 1 for a brother that has none', () => {
    const factors = { economy: 3, tax: '0.5', constructor: 9 };
    expect(seen(weigh(input, { method: 'block-factor', factors })).weights).toEqual([
      '0.125',
      '0.125',
      '0.15',
      '0.3',
      '0.3',
    ]);
  });

  it('reads no factor that is not there', () => {
    const named = nodeOf('all', [
      { item: 'toString', weight: 1 },
      { item: 'constructor', weight: 3 },
    ]);
    const { weights } = seen(weigh({ tree: named, scores: new Map() }, { method: 'block-factor', factors: {} }));
    expect(weights).toEqual(['0.25', '0.75']);
  });

  it('is equal, with a warning, where all factors are 0', () => {
    expect(seen(weigh(input, { method: 'block-factor', factors: { plan: 0, bulletin: '0' } }))).toEqual({
      weights: ['0.2', '0.2', '0.2', '0.15', '0.25'],
      warnings: ['block-factor.zero work'],
    });
  });
});
