import type { DecimalString } from '../../../libs/domain/decimal.ts';
import { MOST_DECIMALS, rounded, SHOWN_DECIMALS } from './rounded-number.ts';

/** How a column of scores is printed. */
export interface ScoreDecimals {
  readonly decimals: number;
  /** Whether unequal scores print differently; otherwise even six decimals were too few. */
  readonly toldApart: boolean;
}

/**
 * The decimals of a column of scores: two, or as many more, up to six, as tell unequal scores apart in print.
 *
 * @example
 * scoreDecimals(['85.401', '85.404', '70']); // { decimals: 3, toldApart: true }
 */
export const scoreDecimals = (scores: readonly (DecimalString | null)[]): ScoreDecimals => {
  const unequal = [...new Set(scores.filter((score) => score !== null))];
  for (let decimals = SHOWN_DECIMALS; decimals <= MOST_DECIMALS; decimals += 1) {
    const printed = new Set(unequal.map((score) => rounded(score, decimals)));
    if (printed.size === unequal.length) return { decimals, toldApart: true };
  }
  return { decimals: MOST_DECIMALS, toldApart: false };
};
