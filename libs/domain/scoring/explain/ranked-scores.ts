import { Decimal, quantise } from '../../decimal.ts';
import type { Values } from '../column.ts';
import type { Ranking } from '../rank-scores.ts';
import type { ScoredTable } from './scored-table.ts';

/** The least step between two scores that are ranked apart. */
const SMALLEST = new Decimal('1e-12');

/**
 * Scores as they are compared for ranks: with what stands beside the tree, at the ranking's decimals.
 *
 * @param root the scores of the tree's root, in the order of the table's units
 * @example
 * rankedScores(scored, scored.scores.scores)[0]; // 83.25
 */
export const rankedScores = ({ scheme, table, beside }: ScoredTable, root: Values): Values =>
  table.units.map(({ id }, at) => {
    const score = root[at];
    if (!score) return null;
    const total = quantise(quantise(score).plus(beside?.get(id) ?? 0));
    const { places } = scheme.ranking;
    return places === undefined ? total : total.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  });

/**
 * The least by which one score stands above another where their ranks differ.
 *
 * @example
 * leastLead({ ties: 'competition', places: 2 }); // 0.01
 */
export const leastLead = ({ places }: Ranking): Decimal =>
  places === undefined ? SMALLEST : new Decimal(10).pow(-places);
