import { describe, expect, it } from 'vitest';
import { weigh } from './index.ts';
import { itemsOf, seen, withScores } from './scored-items-fixture.ts';

const entropy = (input: Parameters<typeof weigh>[0], epsilon?: string) =>
  seen(weigh(input, { method: 'entropy', epsilon }));

describe('entropy weights', () => {
  const items = itemsOf([
    [60, 70, 80, 100],
    [50, null, 90, 100],
    [0, 10, 20, 30],
  ]);

  it('follow the entropy of the units that have a score, zeros too (computed with 60 digits)', () => {
    expect(entropy(items)).toEqual({
      weights: ['0.040466499455', '0.111917722176', '0.847615778369'],
      warnings: [],
    });
  });

  it('do not see the scale', () => {
    expect(entropy(withScores(items, (score) => score.times('0.07')))).toEqual(entropy(items));
  });

  it('put an item with a negative score on 0…1 plus ε, on which they depend', () => {
    const negative = itemsOf([
      [-1, 0, 3, 1],
      [1, 2, 3, 4],
    ]);
    expect(entropy(negative)).toEqual({
      weights: ['0.801574251216', '0.198425748784'],
      warnings: ['entropy.negative i0'],
    });
    expect(entropy(negative, '0.0001')).toEqual(entropy(negative));
    expect(entropy(negative, '0.01').weights).toEqual(['0.788345210822', '0.211654789178']);
    expect(entropy(negative, '0').weights[0]?.startsWith('0.8')).toBe(true);
  });

  it('give no weight to an item that is the same for all, or that only one unit has', () => {
    const idle = itemsOf([
      [1, 2, 3],
      [7, 7, 7],
      [null, 4, null],
      [null, null, null],
    ]);
    expect(entropy(idle)).toEqual({
      weights: ['1', '0', '0', '0'],
      warnings: ['entropy.constant i1', 'entropy.constant i2', 'entropy.constant i3'],
    });
  });

  it('are equal, with a warning, where nothing tells units apart', () => {
    expect(
      entropy(
        itemsOf([
          [0, 0],
          [-3, -3],
        ]),
      ),
    ).toEqual({
      weights: ['0.5', '0.5'],
      warnings: ['entropy.constant i0', 'entropy.constant i1', 'entropy.equal'],
    });
  });
});
