import type { DecimalString } from '../../../libs/domain/decimal.ts';
import { type Display, MOST_DECIMALS, rounded, usualDisplay } from './rounded-number.ts';

/** How a column of scores is printed. */
export interface ScoreDecimals extends Display {
  /** Whether unequal scores print differently; otherwise even six decimals were too few. */
  readonly toldApart: boolean;
}

/**
 * The decimals of a column of scores: as many as the scheme shows, or as many more, up to six, as tell unequal scores apart in print.
 *
 * @example
 * scoreDecimals(['85.401', '85.404', '70']); // { decimals: 3, rounding: 'half-up', toldApart: true }
 */
export const scoreDecimals = (
  scores: readonly (DecimalString | null)[],
  display: Display = usualDisplay,
): ScoreDecimals => {
  const unequal = [...new Set(scores.filter((score) => score !== null))];
  for (let { decimals } = display; decimals <= MOST_DECIMALS; decimals += 1) {
    const tried = { ...display, decimals };
    const printed = new Set(unequal.map((score) => rounded(score, tried)));
    if (printed.size === unequal.length) return { ...tried, toldApart: true };
  }
  return { ...display, decimals: MOST_DECIMALS, toldApart: false };
};
