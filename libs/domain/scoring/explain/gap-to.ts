import { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { extentOf, presentOf } from '../present-values.ts';
import { quantileOf } from '../quantile.ts';
import type { ScoredTable } from './scored-table.ts';

/** How far a unit is from the cohort's median and best in one item; nobody is named. */
export interface ItemGap {
  readonly item: string;
  /** In the item's own unit. */
  readonly value: Decimal | null;
  /** Absent where too few units have a value for nobody to be known by it. */
  readonly cohort?: {
    readonly median: Decimal;
    readonly best: Decimal;
    /** The value less the median, and less the best, as numbers: where less is better, below zero is ahead. */
    readonly toMedian: Decimal | null;
    readonly toBest: Decimal | null;
    /** What the item's score lacks to the best score, times its weight: 0 for the best. */
    readonly pointsToBest: Decimal | null;
  };
}

/** With fewer, whoever knows one value knows whose the other is. */
const FEWEST = 3;

/**
 * A unit's gaps to the median (中位数) and the best value of every item, in the order of the scheme. `undefined` for what is
 * no unit of the table.
 *
 * @example
 * gapTo(scored, 'ningbo')?.[0]?.cohort?.toBest; // -4.5
 */
export const gapTo = ({ scheme, table, scores }: ScoredTable, unit: string): readonly ItemGap[] | undefined => {
  const at = scores.units.indexOf(unit);
  if (at < 0) return undefined;
  return scheme.items.map(({ id, direction }) => {
    const column = table.units.map(({ values }) => values.get(id) ?? null);
    const value = column[at] ?? null;
    const extent = extentOf(column);
    if (!extent || presentOf(column).length < FEWEST) return { item: id, value };
    const rising = presentOf(column).toSorted((a, b) => a.comparedTo(b));
    const median = quantileOf(rising, new Decimal('0.5'));
    const best = direction === 'up' ? extent.max : extent.min;
    return {
      item: id,
      value,
      cohort: {
        median,
        best,
        toMedian: value?.minus(median) ?? null,
        toBest: value?.minus(best) ?? null,
        pointsToBest: lackingTo(scores.normalised.get(id) ?? [], at, scores.weights.get(id)),
      },
    };
  });
};

const lackingTo = (values: Values, at: number, weight = new Decimal(0)): Decimal | null => {
  const own = values[at];
  const extent = extentOf(values);
  return own && extent ? extent.max.minus(own).times(weight) : null;
};
