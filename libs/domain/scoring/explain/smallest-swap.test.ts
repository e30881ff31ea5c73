import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../decimal.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { scoreTable } from '../score-table.ts';
import { aggregatedBy, fullRows, type Row, scoredOf } from './explain.fixture.ts';
import { rankedScores } from './ranked-scores.ts';
import { rescorer, withValue } from './rescore.ts';
import type { ScoredTable } from './scored-table.ts';
import { type SwapGoal, smallestSwap, swapsFor } from './smallest-swap.ts';

const posts = { ...plainScheme, normaliser: { method: 'goalposts', lower: 0, upper: 100, scale: [0, 100] } };
const two = { a: { tax: 50, rd: 50, energy: 50 }, b: { tax: 40, rd: 50, energy: 50 } };

const reached = (swap: ReturnType<typeof smallestSwap>) => {
  if (swap.outcome !== 'reached') throw new Error(`${swap.item} is ${swap.outcome}`);
  return { to: plain(swap.to), change: plain(swap.change) };
};

const passes = (scored: ScoredTable, item: string, value: Decimal, goal: SwapGoal): boolean => {
  const again = scoreTable(scored.scheme, withValue(scored.table, { unit: 'u0', item }, value));
  const scores = again.ok ? rankedScores(scored, again.value.scores) : [];
  const own = scores[0]!;
  if (goal.reach === 'score') return own.greaterThanOrEqualTo(goal.score);
  return goal.reach === 'level' ? own.greaterThanOrEqualTo(scores[1]!) : own.greaterThan(scores[1]!);
};

describe('the smallest change of one item', () => {
  // a 50, b 46; weights 0.4, 0.2, 0.4: four points are 10 of tax, 20 of rd, 10 less of energy.
  it.each([
    ['tax', '50', '10'],
    ['rd', '70', '20'],
    ['energy', '40', '-10'],
  ])('of %s between goalposts is exact', (item, to, change) => {
    const scored = scoredOf(posts, two);
    expect(reached(smallestSwap(scored, { unit: 'b', item }, { reach: 'level', other: 'a' }))).toEqual({ to, change });
  });

  it('goes just beyond to stand above, and to the next decimal that is ranked where that is coarser', () => {
    const above = { reach: 'above', other: 'a' } as const;
    const change = reached(smallestSwap(scoredOf(posts, two), { unit: 'b', item: 'tax' }, above)).change;
    expect(change).toBe('10.000000000003');
    // At one decimal 50.05 already reads 50.1: 4.05 points are 10.125 of tax.
    const coarse = scoredOf({ ...posts, ranking: { ties: 'competition', places: 1 } }, two);
    expect(reached(smallestSwap(coarse, { unit: 'b', item: 'tax' }, above)).change).toMatch(/^10\.125/);
  });

  it('reaches a score, counting what stands beside the tree', () => {
    const scored = { ...scoredOf(posts, two), beside: new Map([['b', new Decimal('-2')]]) };
    const goal = { reach: 'score', score: new Decimal(60) } as const;
    expect(reached(smallestSwap(scored, { unit: 'b', item: 'tax' }, goal))).toEqual({ to: '80', change: '40' });
    expect(smallestSwap(scored, { unit: 'b', item: 'rd' }, goal).outcome).toBe('unreachable');
    expect(smallestSwap(scored, { unit: 'b', item: 'rd' }, { ...goal, score: new Decimal(40) }).outcome).toBe(
      'already',
    );
  });

  // Of three, b is the worst in tax and its own minimum: (x − 40)/(60 − 40) while x ≤ 60, where a has 50.
  it('moves the bounds along with a method that takes them from the values', () => {
    const scheme = {
      ...plainScheme,
      tree: { ...plainScheme.tree, children: [{ item: 'tax' }] },
      items: [plainScheme.items[0]],
    };
    const scored = scoredOf(scheme, { a: { tax: 50 }, b: { tax: 40 }, c: { tax: 60 } });
    expect(reached(smallestSwap(scored, { unit: 'b', item: 'tax' }, { reach: 'level', other: 'c' })).to).toBe('60');
    expect(reached(smallestSwap(scored, { unit: 'b', item: 'tax' }, { reach: 'level', other: 'a' })).to).toBe('50');
  });

  it('finds the steps of a graded table, which hold from their point on', () => {
    const steps = {
      method: 'piecewise',
      points: [
        [0, 0],
        [30, 40],
        [60, 100],
      ],
      steps: true,
    };
    const scored = scoredOf({ ...posts, normaliser: steps }, { ...two, b: { tax: 20, rd: 50, energy: 50 } });
    expect(reached(smallestSwap(scored, { unit: 'b', item: 'tax' }, { reach: 'level', other: 'a' })).to).toBe('30');
    expect(reached(smallestSwap(scored, { unit: 'b', item: 'tax' }, { reach: 'above', other: 'a' })).to).toBe('60');
  });

  it('has nothing to change where there is no value', () => {
    const scored = scoredOf(posts, { ...two, b: { tax: 40, rd: 50, energy: null } });
    expect(smallestSwap(scored, { unit: 'b', item: 'energy' }, { reach: 'level', other: 'a' })).toEqual({
      item: 'energy',
      outcome: 'no-value',
    });
  });

  it('is listed for all items, the smallest of its spread first, what cannot be reached last', () => {
    const wide = scoredOf(posts, { ...two, c: { tax: 90, rd: 45, energy: 50.5 } });
    const swaps = swapsFor(wide, 'b', { reach: 'score', score: new Decimal(64) });
    expect(swaps.map(({ item, outcome }) => [item, outcome])).toEqual([
      ['tax', 'reached'],
      ['energy', 'reached'],
      ['rd', 'unreachable'],
    ]);
  });
});

const documents = [
  ['min-max', plainScheme],
  ['goalposts', { ...plainScheme, normaliser: { method: 'goalposts', lower: 1, upper: 999 } }],
  ['z-score', { ...plainScheme, normaliser: { method: 'z-score' } }],
  ['rank', { ...plainScheme, normaliser: { method: 'rank' } }],
  ['efficacy between quantiles', { ...plainScheme, normaliser: { method: 'efficacy', bounds: { quantile: '0.1' } } }],
  ['base-index', { ...plainScheme, normaliser: { method: 'base-index', base: 100, cap: 3 } }],
  ['a geometric mean', aggregatedBy('geometric', 'arithmetic')],
  ['entropy weights', { ...plainScheme, weights: { method: 'entropy' } }],
] as const;

describe('whatever the table', () => {
  it.each(documents)('under %s a swap found swaps, and 99 in 100 of it does not', (_, document) => {
    fc.assert(
      fc.property(fullRows, fc.constantFrom('tax', 'rd', 'energy'), (rows: readonly Row[], item) => {
        const scored = scoredOf(document, rows);
        const goal = { reach: 'level', other: 'u1' } as const;
        const swap = smallestSwap(scored, { unit: 'u0', item }, goal);
        if (swap.outcome !== 'reached') return;
        expect(passes(scored, item, swap.to, goal)).toBe(true);
        // Where anything more will do, it is found to the resolution alone: a millionth of the item's spread.
        const finer = swap.ofSpread.lessThan('0.00001');
        if (!finer) expect(passes(scored, item, swap.from.plus(swap.change.times('0.99')), goal)).toBe(false);
        expect(swap.change.isNegative()).toBe(item === 'energy');
      }),
      { numRuns: 12 },
    );
  });

  it.each(documents)('under %s one value scored anew gives what the whole table gives', (_, document) => {
    fc.assert(
      fc.property(fullRows, fc.integer({ min: 1, max: 2000 }), (rows: readonly Row[], value) => {
        const scored = scoredOf(document, rows);
        const place = { unit: 'u0', item: 'energy' };
        const whole = scoreTable(scored.scheme, withValue(scored.table, place, new Decimal(value)));
        const { nodes, root } = rescorer(scored, place)(new Decimal(value));
        const expected = whole.ok ? whole.value.nodes : new Map();
        expect(root.map(String)).toEqual(expected.get('total').map(String));
        for (const [node, scores] of expected) expect(nodes.get(node)!.map(String), node).toEqual(scores.map(String));
      }),
      { numRuns: 15 },
    );
  });
});
