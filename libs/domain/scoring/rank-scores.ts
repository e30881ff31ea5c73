import { Decimal, quantise } from '../decimal.ts';
import type { Values } from './column.ts';
import { mapPresent } from './present-values.ts';

/**
 * What equal scores get: a shared rank with the next one counting them all (`competition`, 并列名次, 1224), a shared rank
 * without a gap after it (`dense`, 1223), or ranks of their own in the order of the units (`ordinal`, 1234).
 */
export type Ties = 'competition' | 'dense' | 'ordinal';

/** How scores become ranks. */
export interface Ranking {
  readonly ties: Ties;
  /** Scores that are equal at so many decimals, half away from zero (四舍五入), are ties. Without it 12 decimals count. */
  readonly places?: number | undefined;
}

/** A rank a unit, 1 for the best; `null` where there is no score. */
export type Ranks = readonly (number | null)[];

/**
 * Ranks (名次) from the highest score, which is 1, down, in O(n log n).
 *
 * @example
 * rankScores([90, 95, 90, 80].map((x) => new Decimal(x)), ['a', 'b', 'c', 'd'], { ties: 'competition' }); // [2, 1, 2, 4]
 */
export const rankScores = (scores: Values, units: readonly string[], { ties, places }: Ranking): Ranks => {
  const keep = (score: Decimal) =>
    places === undefined ? quantise(score) : score.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  const inOrder = units.map((_, at) => scores[at] ?? null);
  return ranksOf(mapPresent(inOrder, keep), ties);
};

/**
 * Ranks from the highest value down; values are compared exactly.
 *
 * @example
 * ranksOf([new Decimal(7), null, new Decimal(7), new Decimal(1)], 'dense'); // [1, null, 1, 2]
 */
export const ranksOf = (values: Values, ties: Ties): Ranks => {
  const standing = values
    .flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    .sort((a, b) => b.value.comparedTo(a.value) || a.at - b.at);
  const ranks: (number | null)[] = values.map(() => null);
  let shared = 0;
  for (const [above, { value, at }] of standing.entries()) {
    const tied = above > 0 && standing[above - 1]?.value.equals(value);
    if (!tied || ties === 'ordinal') shared = ties === 'dense' ? shared + 1 : above + 1;
    ranks[at] = shared;
  }
  return ranks;
};
