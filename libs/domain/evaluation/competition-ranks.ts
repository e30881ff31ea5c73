import type { Decimal } from '../decimal.ts';

/**
 * Standard competition ranks (并列名次, "1224"): equal scores share a rank, the next rank counts them all. Scores are
 * compared as they are given, never rounded here.
 *
 * @example
 * competitionRanks([new Decimal(90), new Decimal(95), new Decimal(90)]); // [2, 1, 2]
 */
export const competitionRanks = (scores: readonly Decimal[]): readonly number[] =>
  scores.map((score) => 1 + scores.filter((other) => other.greaterThan(score)).length);
