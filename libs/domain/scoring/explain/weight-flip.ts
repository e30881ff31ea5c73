import { Decimal } from '../../decimal.ts';
import { itemsBelow } from '../scheme-tree.ts';
import { isArithmetic } from './contributions.ts';
import type { ScoredTable } from './scored-table.ts';

/** How much weight would have to move to one item for two units to be level. */
export interface WeightFlip {
  readonly item: string;
  /** t of (1 − t)·w + t·e: the share of all weight that moves to the item, above 0 and at most 1. */
  readonly share: Decimal;
  /** The item's effective weight then. */
  readonly weight: Decimal;
}

/** Two units that stand one below the other, and the items that could turn them round. */
export interface NeighbourFlips {
  readonly above: string;
  readonly below: string;
  /** The least share first. */
  readonly flips: readonly WeightFlip[];
}

/**
 * Moving weight towards one item, w′ = (1 − t)·w + t·e, makes two units level at t = D/(D − d): D is the difference of
 * their scores, d that of their scores of the item. `undefined` where no t above 0 and up to 1 does, where they are level
 * already, where one has a gap, or where the tree is not arithmetic throughout.
 *
 * @example
 * weightFlip(scored, 'hangzhou', 'ningbo', 'rd')?.share; // 0.125
 */
export const weightFlip = (scored: ScoredTable, a: string, b: string, item: string): WeightFlip | undefined => {
  const { scheme, scores, beside } = scored;
  const [at, other] = [scores.units.indexOf(a), scores.units.indexOf(b)];
  if (!isArithmetic(scheme.tree)) return undefined;
  let lead = new Decimal(beside?.get(a) ?? 0).minus(beside?.get(b) ?? 0);
  let ofItem: Decimal | undefined;
  for (const id of itemsBelow(scheme.tree)) {
    const [score, otherScore] = [scores.normalised.get(id)?.[at], scores.normalised.get(id)?.[other]];
    if (!(score && otherScore)) return undefined;
    const apart = score.minus(otherScore);
    lead = lead.plus(apart.times(scores.weights.get(id) ?? 0));
    if (id === item) ofItem = apart;
  }
  return (
    ofItem && flipAt(item, lead, ofItem.plus(beside?.get(a) ?? 0).minus(beside?.get(b) ?? 0), scores.weights.get(item))
  );
};

/**
 * The flips of all units that stand next to each other, from the first rank down.
 *
 * @example
 * weightFlips(scored)[0]; // { above: 'hangzhou', below: 'ningbo', flips: [{ item: 'rd', … }] }
 */
export const weightFlips = (scored: ScoredTable): readonly NeighbourFlips[] => {
  const { units, scores } = scored.scores;
  const totalOf = (at: number) => scores[at]?.plus(scored.beside?.get(units[at] ?? '') ?? 0);
  const standing = units
    .flatMap((unit, at) => {
      const total = totalOf(at);
      return total ? [{ unit, total }] : [];
    })
    .toSorted((a, b) => b.total.comparedTo(a.total));
  return standing.slice(1).map(({ unit: below }, at) => {
    const above = standing[at]?.unit ?? '';
    const flips = itemsBelow(scored.scheme.tree).flatMap((item) => weightFlip(scored, above, below, item) ?? []);
    return { above, below, flips: flips.toSorted((a, b) => a.share.comparedTo(b.share)) };
  });
};

const flipAt = (item: string, lead: Decimal, ofItem: Decimal, weight = new Decimal(0)): WeightFlip | undefined => {
  if (lead.equals(ofItem)) return undefined;
  const share = lead.div(lead.minus(ofItem));
  if (share.lessThanOrEqualTo(0) || share.greaterThan(1)) return undefined;
  return { item, share, weight: weight.times(new Decimal(1).minus(share)).plus(share) };
};
