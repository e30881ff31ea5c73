import { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { scoreTable } from '../score-table.ts';
import { leastChange } from './least-change.ts';
import { leastLead, rankedScores } from './ranked-scores.ts';
import { rescorer, type ValuePlace, withValue } from './rescore.ts';
import type { ScoredTable } from './scored-table.ts';
import { stationsFrom } from './stations.ts';

/** What a unit wants to reach: the rank of another, a rank above it, or a score, such as that of the next grade (等次). */
export type SwapGoal =
  | { readonly reach: 'level' | 'above'; readonly other: string }
  | { readonly reach: 'score'; readonly score: Decimal };

/** What changing one item alone comes to; `unreachable` as far as is looked, `no-value` where there is none to change. */
export type Swap = { readonly item: string } & (
  | { readonly outcome: 'already' | 'unreachable' | 'no-value' }
  | {
      readonly outcome: 'reached';
      /** In the item's own unit. */
      readonly from: Decimal;
      readonly to: Decimal;
      readonly change: Decimal;
      /** How far that is of the way from the worst value of the item to the best, from 0 on. */
      readonly ofSpread: Decimal;
    }
);

/** Of the spread of an item's values: so finely a value is found. */
const RESOLUTION = '0.000001';

/**
 * The smallest change of one item of one unit, towards what the item calls better, by which the unit reaches its goal while
 * all other values stay. With methods that compare units, the bounds move along and so do the scores of others: the whole
 * table is scored again for the answer. It is found to a millionth of the spread of the item's values and a thousandth of the
 * change, exactly where scores run straight; looked for up to ten spreads beyond the best value.
 *
 * @example
 * smallestSwap(scored, { unit: 'ningbo', item: 'rd' }, { reach: 'above', other: 'hangzhou' }).outcome; // 'reached'
 */
export const smallestSwap = (scored: ScoredTable, place: ValuePlace, goal: SwapGoal): Swap => {
  const { scheme, table } = scored;
  const { item } = place;
  const from = table.units.find(({ id }) => id === place.unit)?.values.get(item);
  if (!from) return { item, outcome: 'no-value' };
  const { passes, lead } = judgesOf(scored, place, goal);
  if (passes(scored.scores.scores)) return { item, outcome: 'already' };
  const { values: stations, spread } = stationsFrom(scheme, table, place, from);
  const rootAt = rescorer(scored, place, goal.reach === 'score' ? [place.unit] : [place.unit, goal.other]);
  const to = leastChange({
    from,
    stations,
    passes: (value) => passes(rootAt(value)),
    lead: (value) => lead(rootAt(value)),
    resolution: spread.times(RESOLUTION),
  });
  if (!to) return { item, outcome: 'unreachable' };
  if (!passes(scoredWith(scored, place, to))) throw new TypeError(`the table says otherwise: ${place.unit}, ${item}`);
  const change = to.minus(from);
  return { item, outcome: 'reached', from, to, change, ofSpread: change.abs().div(spread) };
};

/**
 * What each item alone would have to change, the smallest change first as a share of the item's spread, what cannot be
 * reached last.
 *
 * @example
 * swapsFor(scored, 'ningbo', { reach: 'level', other: 'hangzhou' })[0].item; // 'rd'
 */
export const swapsFor = (scored: ScoredTable, unit: string, goal: SwapGoal): readonly Swap[] =>
  scored.scheme.items
    .map(({ id }) => smallestSwap(scored, { unit, item: id }, goal))
    .toSorted((a, b) => {
      if (a.outcome !== 'reached' || b.outcome !== 'reached')
        return Number(a.outcome !== 'reached') - Number(b.outcome !== 'reached');
      return a.ofSpread.comparedTo(b.ofSpread);
    });

/** Whether scores of the tree reach the goal, and by how much. */
const judgesOf = (scored: ScoredTable, { unit }: ValuePlace, goal: SwapGoal) => {
  const { units } = scored.scores;
  const at = units.indexOf(unit);
  const other = goal.reach === 'score' ? undefined : units.indexOf(goal.other);
  const margin = goal.reach === 'above' ? leastLead(scored.scheme.ranking) : new Decimal(0);
  const besideOf = (place: number) => scored.beside?.get(units[place] ?? '') ?? new Decimal(0);
  const leadOf = (values: Values, beside: (place: number) => Decimal): Decimal | null => {
    const own = values[at];
    const rival = goal.reach === 'score' ? goal.score : values[other ?? -1];
    if (!(own && rival)) return null;
    return own
      .plus(beside(at))
      .minus(rival)
      .minus(other === undefined ? 0 : beside(other))
      .minus(margin);
  };
  const none = () => new Decimal(0);
  return {
    passes: (root: Values) => leadOf(rankedScores(scored, root), none)?.greaterThanOrEqualTo(0) === true,
    lead: (root: Values) => leadOf(root, besideOf),
  };
};

const scoredWith = ({ scheme, table, settleScore }: ScoredTable, place: ValuePlace, value: Decimal): Values => {
  const again = scoreTable(scheme, withValue(table, place, value), settleScore);
  return again.ok ? again.value.scores : [];
};
