import { describe, expect, it } from 'vitest';
import { weigh } from './index.ts';
import { itemsOf, seen, withScores } from './scored-items-fixture.ts';

const critic = (input: Parameters<typeof weigh>[0]) => seen(weigh(input, { method: 'critic' }));
const first = [0, '0.25', '0.5', 1];
const second = [1, '0.5', 0, '0.25'];

describe('CRITIC weights', () => {
  it('are spread times conflict (computed with 60 digits)', () => {
    expect(critic(itemsOf([first, second, ['0.2', '0.4', 1, 0]]))).toEqual({
      weights: ['0.325036095085', '0.365612809347', '0.309351095568'],
      warnings: [],
    });
  });

  it('correlate the units that have both items (computed with 60 digits)', () => {
    expect(critic(itemsOf([first, second, ['0.2', null, 1, 0]]))).toEqual({
      weights: ['0.310294135688', '0.348312885891', '0.341392978421'],
      warnings: [],
    });
  });

  it('are not changed by an item that is the same for all, which has none', () => {
    const [a, b] = critic(itemsOf([first, second])).weights;
    expect(critic(itemsOf([first, [5, 5, 5, 5], second]))).toEqual({
      weights: [a, '0', b],
      warnings: ['critic.constant i1'],
    });
  });

  it('do not see a common scale or any zero', () => {
    const items = itemsOf([first, second, ['0.2', null, 1, 0]]);
    expect(critic(withScores(items, (score) => score.times(40).plus(60)))).toEqual(critic(items));
  });

  it('are equal, with a warning, where all items say the same', () => {
    const thirds = ['0.3333333333', '0.1', '0.77'];
    const doubled = ['0.6666666666', '0.2', '1.54'];
    expect(critic(itemsOf([thirds, doubled]))).toEqual({ weights: ['0.5', '0.5'], warnings: ['critic.equal'] });
  });

  it('take items for unrelated that share no unit, or do not vary where they do', () => {
    // σ is 1 for each, and each conflict is 1.
    expect(
      critic(
        itemsOf([
          [1, 3, null, null],
          [null, null, 5, 3],
        ]),
      ).weights,
    ).toEqual(['0.5', '0.5']);
    expect(
      critic(
        itemsOf([
          [1, 1, 4, null],
          [1, 2, null, 6],
        ]),
      ).warnings,
    ).toEqual([]);
  });

  it('give one item everything', () => {
    expect(critic(itemsOf([first])).weights).toEqual(['1']);
  });
});
