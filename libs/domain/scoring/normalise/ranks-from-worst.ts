import { Decimal } from '../../decimal.ts';
import type { Column, Values } from '../column.ts';
import { mapPresent, moreIsBetter } from '../present-values.ts';
import { ranksOf } from '../rank-scores.ts';

/**
 * How many units a unit stands above, and one: the worst have 1, equal values share the lowest rank.
 *
 * @example
 * ranksFromWorst({ item: 'x', direction: 'up', units: ['a', 'b', 'c'], values: [7, 7, 1].map((x) => new Decimal(x)) }); // [2, 2, 1]
 */
export const ranksFromWorst = (column: Column): Values =>
  ranksOf(
    mapPresent(moreIsBetter(column), (value) => value.neg()),
    'competition',
  ).map((rank) => (rank === null ? null : new Decimal(rank)));
