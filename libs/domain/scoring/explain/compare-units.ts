import { Decimal, quantise } from '../../decimal.ts';
import { differenceParts } from './difference-parts.ts';
import type { ScoredTable } from './scored-table.ts';
import { splitExactly } from './split-exactly.ts';

/** A unit's side of an item: its value in natural units and its score. */
export interface ItemSide {
  readonly value: Decimal | null;
  readonly score: Decimal | null;
}

/** What one item has of the difference; above zero it speaks for `a`. */
export interface ItemDifference {
  readonly item: string;
  readonly a: ItemSide;
  readonly b: ItemSide;
  readonly difference: Decimal;
}

/** Why one unit stands above another (得分差距构成). */
export interface UnitComparison {
  readonly a: string;
  readonly b: string;
  /** The score of `a` less that of `b`, with what stands beside the tree. */
  readonly difference: Decimal;
  /** What of it comes from points beside the tree. */
  readonly beside: Decimal;
  /**
   * The rest, item by item, from what speaks most for `a` to what speaks most for `b`; with `beside` they add to
   * `difference` to the last digit. Absent where the scheme's way of aggregating gives items no part of their own.
   */
  readonly items?: readonly ItemDifference[];
}

/**
 * Takes the difference of two units' scores apart. `undefined` where one of them has no score or is no unit of the table.
 *
 * @example
 * compareUnits(scored, 'hangzhou', 'ningbo')?.items?.[0]?.item; // 'rd'
 */
export const compareUnits = (scored: ScoredTable, a: string, b: string): UnitComparison | undefined => {
  const { scheme, table, scores, beside } = scored;
  const [at, other] = [scores.units.indexOf(a), scores.units.indexOf(b)];
  const [score, otherScore] = [scores.scores[at], scores.scores[other]];
  if (!(score && otherScore)) return undefined;
  const inTree = score.minus(otherScore);
  const besides = quantise(new Decimal(beside?.get(a) ?? 0).minus(beside?.get(b) ?? 0));
  const parts = differenceParts(scheme.tree, scores, at, other);
  const compared = { a, b, difference: inTree.plus(besides), beside: besides };
  if (!parts) return compared;
  const ids = [...parts.keys()];
  const exactly = splitExactly([...parts.values()], inTree);
  const sideOf = (item: string, place: number): ItemSide => ({
    value: table.units[place]?.values.get(item) ?? null,
    score: scores.normalised.get(item)?.[place] ?? null,
  });
  const items = ids.map((item, index) => ({
    item,
    a: sideOf(item, at),
    b: sideOf(item, other),
    difference: exactly[index] ?? new Decimal(0),
  }));
  return { ...compared, items: items.toSorted((x, y) => y.difference.comparedTo(x.difference)) };
};
