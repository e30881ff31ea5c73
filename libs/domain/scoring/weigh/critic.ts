import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { presentOf } from '../present-values.ts';
import { type ItemColumn, weighByInformation } from './item-columns.ts';
import { type Spread, spreadOf, sumOf } from './spread.ts';
import type { WeighMethod } from './weigh-method.ts';

const parameters = z.strictObject({ method: z.literal('critic') });

/** What remains of a correlation behind this is rounding: items that say the same must not conflict by it. */
const PLACES = 30;

/** Both columns over the units that have both: their own spread where the same units have them, as is usual. */
function inBoth(one: ItemColumn, other: ItemColumn): readonly [Spread, Spread] {
  const sharedWith = (theirs: Values) => (score: Decimal | null, at: number) => (theirs[at] ? score : null);
  const [mine, theirs] = [one.values.map(sharedWith(other.values)), other.values.map(sharedWith(one.values))];
  const present = presentOf(mine);
  if (present.length === one.present.length && present.length === other.present.length) {
    return [one.spread, other.spread];
  }
  return [spreadOf(present), spreadOf(presentOf(theirs))];
}

/** Pearson's r over the units that have both; 0 where either does not vary there. */
function correlation(one: ItemColumn, other: ItemColumn): Decimal {
  const [a, b] = inBoth(one, other);
  const spread = a.variance.times(b.variance).sqrt();
  if (spread.isZero()) return new Decimal(0);
  const products = a.centred.map((value, at) => value.times(b.centred[at] ?? 0));
  return sumOf(products).div(products.length).div(spread).toDecimalPlaces(PLACES);
}

/**
 * CRITIC weights (CRITIC 法): w = C/ΣC with C_j = σ_j·Σ_k (1 − r_jk), the spread of an item times its conflict with the others,
 * of the normalised scores, whatever the tree. r is Pearson's over the units that have both items, 0 where one of the two
 * does not vary among them. An item that does not vary at all has C = 0 and is no conflict for others.
 * σ is of the population, on the scale of the scheme: min-max is the one of the source, Diakoulaki, Mavrotas & Papayannakis (1995).
 *
 * @example
 * critic.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }, scores: new Map([['rd', [new Decimal(0), new Decimal(1)]], ['tax', [new Decimal(3), new Decimal(0)]]]) }, { method: 'critic' }).weights.get('rd'); // new Decimal(0.25)
 */
export const critic = {
  method: 'critic',
  parameters,
  weigh: (input) => {
    const known = new Map<string, Decimal>();
    const conflict = (one: ItemColumn, other: ItemColumn): Decimal => {
      const pair = JSON.stringify([one.item, other.item].sort());
      const r = known.get(pair) ?? correlation(one, other);
      known.set(pair, r);
      return new Decimal(1).minus(r);
    };
    return weighByInformation('critic', input, (column, varying) => {
      const others = varying.filter((other) => other !== column);
      return column.spread.variance.sqrt().times(sumOf(others.map((other) => conflict(column, other))));
    });
  },
} satisfies WeighMethod<z.infer<typeof parameters>>;
