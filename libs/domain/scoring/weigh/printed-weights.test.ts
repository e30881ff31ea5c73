import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../decimal.ts';
import { readScheme } from '../read-scheme.ts';
import { writtenScores } from '../score-document.ts';
import { scoreTable } from '../score-table.ts';
import { readJsonTable } from '../table/read-json-table.ts';
import { printedWeights } from './printed-weights.ts';
import { sharesOf } from './shares.ts';

const sumOf = (weights: readonly string[]) => weights.reduce((sum, weight) => sum.plus(weight), new Decimal(0));
const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });

describe('printed weights', () => {
  it('add up to the whole to the last digit, each within one unit of it, and keep who weighs nothing', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(1, 100), (given, whole) => {
        const shares = sharesOf(given.map((amount) => new Decimal(amount)));
        if (!shares) return;
        const weights = new Map(shares.map((share, at) => [`i${at}`, share]));
        const printed = printedWeights(weights, new Decimal(whole));
        expect(plain(sumOf([...printed.values()].map(plain)))).toBe(String(whole));
        for (const [item, weight] of weights) {
          const off = printed.get(item)!.minus(weight.times(whole)).abs();
          expect(off.lessThan('1e-12') && (!weight.isZero() || printed.get(item)!.isZero())).toBe(true);
        }
      }),
    );
  });

  // Trees of two levels, by every way of weighing that needs no parameters of its own.
  it('are what a scored table says, whatever the tree and the way of weighing', () => {
    const blocks = fc.array(fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    const method = fc.constantFrom('given', 'equal', 'entropy', 'critic', 'cv');
    fc.assert(
      fc.property(blocks, method, fc.array(fc.nat(99), { minLength: 48, maxLength: 48 }), (given, weighing, values) => {
        const items = given.flatMap((block, at) => block.map((_, place) => `i${at}_${place}`));
        const document = {
          id: 'any',
          version: 1,
          items: items.map((id) => ({ id, direction: 'up' })),
          normaliser: { method: 'min-max' },
          weights: { method: weighing },
          missing: 'zero',
          tree: {
            id: 'all',
            aggregate: 'arithmetic',
            children: given.map((block, at) => ({
              id: `b${at}`,
              weight: at + 1,
              aggregate: 'arithmetic',
              children: block.map((weight, place) => ({ item: `i${at}_${place}`, weight })),
            })),
          },
          ranking: { ties: 'competition' },
        };
        const units = ['a', 'b', 'c'].map((id, unit) => ({
          id,
          values: Object.fromEntries(items.map((item, at) => [item, values[at * 3 + unit] ?? 0])),
        }));
        const [scheme, table] = [readScheme(document), readJsonTable({ units })];
        if (!(scheme.ok && table.ok)) throw new Error(JSON.stringify([scheme, table]));
        const scored = scoreTable(scheme.value, table.value);
        if (!scored.ok) throw new Error(JSON.stringify(scored));
        expect(plain(sumOf(Object.values(writtenScores(scored.value).weights)))).toBe('1');
      }),
    );
  });
});
