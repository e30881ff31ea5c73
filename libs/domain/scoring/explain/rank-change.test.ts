import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainScheme } from '../scheme.fixture.ts';
import { fullRows, type Row, scoredOf } from './explain.fixture.ts';
import { rankChange } from './rank-change.ts';

const one = {
  ...plainScheme,
  items: [plainScheme.items[0], plainScheme.items[2]],
  normaliser: { method: 'goalposts', lower: 0, upper: 100, scale: [0, 100] },
  tree: {
    id: 'total',
    aggregate: 'arithmetic',
    children: [
      { item: 'tax', weight: 1 },
      { item: 'energy', weight: 0 },
    ],
  },
};
const turned = {
  ...one,
  version: 2,
  tree: {
    ...one.tree,
    children: [
      { item: 'tax', weight: 0 },
      { item: 'energy', weight: 1 },
    ],
  },
};

const changes = (before: ReturnType<typeof scoredOf>, after: ReturnType<typeof scoredOf>) => {
  const found = rankChange(before, after);
  if (!found.ok) throw new TypeError(JSON.stringify(found.error));
  return found.value;
};

describe('the change of a rank', () => {
  // a passes b and c by itself; b passes a by its own; then energy alone turns all round.
  it('is told as own, others’ and method’s part, as computed by hand', () => {
    const before = scoredOf(one, {
      a: { tax: 10, energy: 10 },
      b: { tax: 20, energy: 50 },
      c: { tax: 30, energy: 90 },
    });
    const after = scoredOf(turned, {
      a: { tax: 40, energy: 95 },
      b: { tax: 50, energy: 50 },
      c: { tax: 30, energy: 5 },
    });
    expect(changes(before, after).map(({ unit, rank }) => [unit, rank])).toEqual([
      ['a', { total: 0, own: 2, others: -1, method: -1 }],
      ['b', { total: 0, own: 1, others: 0, method: -1 }],
      ['c', { total: 0, own: 0, others: -2, method: 2 }],
    ]);
  });

  it('is told among the units of both times', () => {
    const before = scoredOf(one, {
      a: { tax: 10, energy: 1 },
      b: { tax: 20, energy: 1 },
      gone: { tax: 99, energy: 1 },
    });
    const after = scoredOf(one, {
      a: { tax: 10, energy: 1 },
      b: { tax: 20, energy: 1 },
      fresh: { tax: 99, energy: 1 },
    });
    expect(changes(before, after).map(({ unit, before: { rank }, rank: { total } }) => [unit, rank, total])).toEqual([
      ['a', 2, 0],
      ['b', 1, 0],
    ]);
  });

  it('is not told where the old scheme cannot score the new values', () => {
    const before = scoredOf(plainScheme, [{ tax: 1, rd: 1, energy: 1 }]);
    expect(rankChange(before, scoredOf(one, [{ tax: 1, energy: 1 }]))).toMatchObject({
      ok: false,
      error: [{ place: 'rd' }],
    });
  });

  it('is the sum of its parts to the last digit, and each part is 0 where nothing of its kind changed', () => {
    fc.assert(
      fc.property(fullRows, fullRows, fc.boolean(), (old: readonly Row[], fresh: readonly Row[], same) => {
        const before = scoredOf(plainScheme, old);
        const after = scoredOf(same ? plainScheme : { ...plainScheme, weights: { method: 'equal' } }, fresh);
        const found = changes(before, after);
        expect(found).toHaveLength(Math.min(old.length, fresh.length));
        for (const { rank, score } of found) {
          expect(rank.own + rank.others + rank.method).toBe(rank.total);
          expect(score.own.plus(score.others).plus(score.method).equals(score.total)).toBe(true);
          if (same) expect([rank.method, score.method.toString()]).toEqual([0, '0']);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is its own alone for a unit that alone has new values', () => {
    fc.assert(
      fc.property(fullRows, fc.integer({ min: 1, max: 999 }), (rows, tax) => {
        const before = scoredOf(plainScheme, rows);
        const after = scoredOf(plainScheme, rows.with(0, { ...rows[0]!, tax }));
        const [first, ...others] = changes(before, after);
        expect(first?.rank).toEqual({ total: first?.rank.own, own: first?.rank.own, others: 0, method: 0 });
        expect(others.every(({ rank }) => rank.own === 0 && rank.method === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
