import { Decimal } from '../../decimal.ts';
import { scoreTable } from '../score-table.ts';
import { leastChange } from './least-change.ts';
import { leastLead, rankedScores } from './ranked-scores.ts';
import { type Rescored, rescorer, type ValuePlace, withValue } from './rescore.ts';
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

/** What a change is to bring about. */
export interface ChangeGoal {
  /** Whether it has come about once the item has the value. */
  readonly passes: (again: Rescored, value: Decimal) => boolean;
  /** How much is still lacking, below zero, or left over: what a straight line is drawn through. */
  readonly lead: (again: Rescored) => Decimal | null;
  /** The units whose scores tell it; all, where none are named. */
  readonly of?: readonly string[];
}

/**
 * The smallest change of one item of one unit, towards what the item calls better, by which the unit reaches its goal while
 * all other values stay. With methods that compare units, the bounds move along and so do the scores of others: the whole
 * table is scored again for the answer. It is found to a millionth of the spread of the item's values and a thousandth of the
 * change, exactly where scores run straight; looked for up to ten spreads beyond the best value.
 *
 * @example
 * smallestSwap(scored, { unit: 'ningbo', item: 'rd' }, { reach: 'above', other: 'hangzhou' }).outcome; // 'reached'
 */
export const smallestSwap = (scored: ScoredTable, place: ValuePlace, goal: SwapGoal): Swap =>
  smallestChange(scored, place, judgesOf(scored, place, goal));

/**
 * The same towards any goal that one can tell from the scores of all units.
 *
 * @example
 * smallestChange(scored, { unit: 'ningbo', item: 'rd' }, { passes: ({ root }) => root[1]?.gte(80) === true, lead: ({ root }) => root[1]?.minus(80) ?? null }).outcome; // 'reached'
 */
export const smallestChange = (scored: ScoredTable, place: ValuePlace, { passes, lead, of }: ChangeGoal): Swap => {
  const { scheme, table, scores } = scored;
  const { item } = place;
  const from = table.units.find(({ id }) => id === place.unit)?.values.get(item);
  if (!from) return { item, outcome: 'no-value' };
  if (passes({ nodes: scores.nodes, root: scores.scores }, from)) return { item, outcome: 'already' };
  const { values: stations, spread } = stationsFrom(scheme, table, place, from);
  const again = rescorer(scored, place, of);
  const to = leastChange({
    from,
    stations,
    passes: (value) => passes(again(value), value),
    lead: (value) => lead(again(value)),
    resolution: spread.times(RESOLUTION),
  });
  if (!to) return { item, outcome: 'unreachable' };
  if (!passes(scoredWith(scored, place, to), to)) {
    throw new TypeError(`the table says otherwise: ${place.unit}, ${item}`);
  }
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
  nearestFirst(scored.scheme.items.map(({ id }) => smallestSwap(scored, { unit, item: id }, goal)));

/**
 * Swaps by how far they are of their item's spread, what cannot be reached last.
 *
 * @example
 * nearestFirst([{ item: 'rd', outcome: 'unreachable' }]).length; // 1
 */
export const nearestFirst = (swaps: readonly Swap[]): readonly Swap[] =>
  swaps.toSorted((a, b) => {
    if (a.outcome !== 'reached' || b.outcome !== 'reached')
      return Number(a.outcome !== 'reached') - Number(b.outcome !== 'reached');
    return a.ofSpread.comparedTo(b.ofSpread);
  });

/** Whether scores of the tree reach the goal, and by how much. */
const judgesOf = (scored: ScoredTable, { unit }: ValuePlace, goal: SwapGoal): ChangeGoal => {
  const margin = goal.reach === 'above' ? leastLead(scored.scheme.ranking) : new Decimal(0);
  const rival = goal.reach === 'score' ? goal.score : goal.other;
  return {
    of: rival instanceof Decimal ? [unit] : [unit, rival],
    passes: ({ root }) => {
      const ranked = new Map(rankedScores(scored, root).map((score, at) => [scored.scores.units[at], score]));
      const [own, other] = [ranked.get(unit), rival instanceof Decimal ? rival : ranked.get(rival)];
      return own && other ? own.minus(other).greaterThanOrEqualTo(margin) : false;
    },
    lead: ({ root }) => leadOver(scored, root, unit, rival)?.minus(margin) ?? null,
  };
};

/**
 * By how much a unit's score, with what stands beside the tree, is above another's or above a score; unrounded, so that it
 * runs straight where scores do. `null` where one has no score.
 *
 * @param root the scores of the tree's root, in the order of the table's units
 * @example
 * leadOver(scored, scored.scores.scores, 'ningbo', 'hangzhou'); // -2.5
 */
export const leadOver = (
  { scores, beside }: ScoredTable,
  root: Rescored['root'],
  unit: string,
  rival: string | Decimal,
): Decimal | null => {
  const totalOf = (id: string) => root[scores.units.indexOf(id)]?.plus(beside?.get(id) ?? 0);
  const [own, other] = [totalOf(unit), rival instanceof Decimal ? rival : totalOf(rival)];
  return own && other ? own.minus(other) : null;
};

const scoredWith = ({ scheme, table, settleScore }: ScoredTable, place: ValuePlace, value: Decimal): Rescored => {
  const again = scoreTable(scheme, withValue(table, place, value), settleScore);
  return again.ok ? { nodes: again.value.nodes, root: again.value.scores } : { nodes: new Map(), root: [] };
};
