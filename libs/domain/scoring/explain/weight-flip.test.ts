import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../decimal.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { aggregatedBy, fullRows, scoredOf } from './explain.fixture.ts';
import { weightFlip, weightFlips } from './weight-flip.ts';

const three = {
  a: { tax: 10, rd: 5, energy: 1 },
  b: { tax: 30, rd: 1, energy: 3 },
  c: { tax: 50, rd: 1, energy: 5 },
};

describe('moving weight to one item', () => {
  // Scores a 60, b 40, c 40: D = 20, tax apart by −50: t = 20/70; then tax weighs 0.4·5/7 + 2/7.
  it('makes two units level at the share computed by hand', () => {
    const flip = weightFlip(scoredOf(plainScheme, three), 'a', 'b', 'tax');
    expect([flip?.share, flip?.weight].map((x) => plain(x!))).toEqual(['0.285714285714', '0.571428571429']);
    expect(weightFlip(scoredOf(plainScheme, three), 'a', 'b', 'rd')).toBeUndefined();
  });

  it('is not told of units that are level, have a gap, or of other means', () => {
    const gap = scoredOf(plainScheme, { ...three, a: { ...three.a, rd: null } });
    expect(weightFlip(scoredOf(plainScheme, three), 'b', 'c', 'tax')).toBeUndefined();
    expect(weightFlip(gap, 'a', 'b', 'tax')).toBeUndefined();
    expect(weightFlip(scoredOf(aggregatedBy('geometric', 'arithmetic'), three), 'a', 'b', 'tax')).toBeUndefined();
  });

  it('is listed for neighbours, the least share first', () => {
    const flips = weightFlips(scoredOf(plainScheme, { ...three, c: { ...three.c, energy: 4 } }));
    expect(flips.map(({ above, below }) => [above, below])).toEqual([
      ['a', 'c'],
      ['c', 'b'],
    ]);
    expect(flips[1]?.flips.map(({ item }) => item)).toEqual(['energy', 'rd']);
    // They are equal in rd: all weight on it makes them level.
    expect(flips[1]?.flips[1]?.share.toString()).toBe('1');
  });

  it('makes any two neighbours level, and beyond it turns them round, with what stands beside the tree', () => {
    fc.assert(
      fc.property(fullRows, fc.integer({ min: -5, max: 5 }), (rows, points) => {
        const scored = { ...scoredOf(plainScheme, rows), beside: new Map([['u1', new Decimal(points)]]) };
        const { normalised, weights, units } = scored.scores;
        const leadAt = (above: string, below: string, item: string, t: Decimal) =>
          [...weights].reduce(
            (sum, [id, weight]) => {
              const [x, y] = [above, below].map((unit) => normalised.get(id)![units.indexOf(unit)]!);
              const moved = weight.times(t.neg().plus(1)).plus(id === item ? t : 0);
              return sum.plus(moved.times(x!.minus(y!)));
            },
            new Decimal(scored.beside.get(above) ?? 0).minus(scored.beside.get(below) ?? 0),
          );
        for (const { above, below, flips } of weightFlips(scored)) {
          for (const { item, share } of flips) {
            expect(leadAt(above, below, item, share).abs().lessThan('1e-30')).toBe(true);
            expect(leadAt(above, below, item, share.times('1.01')).isNegative()).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
