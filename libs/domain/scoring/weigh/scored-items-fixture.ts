import fc from 'fast-check';
import { Decimal, plain } from '../../decimal.ts';
import type { SchemeChild, SchemeNode } from '../scheme-tree.ts';
import type { Weighed, WeighInput } from './weigh-method.ts';

/** A node that takes the arithmetic mean. */
export const nodeOf = (id: string, children: readonly SchemeChild[], weight?: number | string): SchemeNode => ({
  id,
  weight,
  aggregate: 'arithmetic',
  children,
});

/** The tree `all` of the items `i0`, `i1`, … with these scores, a list each. */
export const itemsOf = (columns: readonly (readonly (number | string | null)[])[]): WeighInput => ({
  tree: nodeOf(
    'all',
    columns.map((_column, at) => ({ item: `i${at}` })),
  ),
  scores: new Map(
    columns.map((column, at) => [`i${at}`, column.map((score) => (score === null ? null : new Decimal(score)))]),
  ),
});

/** Weights in the order of the items, as they are printed; and the warnings as `code item-or-node`. */
export const seen = ({ weights, warnings }: Weighed) => ({
  weights: [...weights.values()].map(plain),
  warnings: warnings.map(({ code, item, node }) => [code, item, node].filter(Boolean).join(' ')),
});

/** The sum of weights to 30 digits. */
export const sumOfWeights = ({ weights }: Weighed): string =>
  [...weights.values()]
    .reduce((sum, weight) => sum.plus(weight), new Decimal(0))
    .toDecimalPlaces(30)
    .toString();

const score = fc.integer({ min: -500, max: 1000 }).map((tenths) => new Decimal(tenths).div(10).toString());

/** Two to four items over one to five units, with gaps and negative scores. */
export const anyItems: fc.Arbitrary<WeighInput> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([items, units]) =>
    fc.array(fc.array(fc.option(score), { minLength: units, maxLength: units }), {
      minLength: items,
      maxLength: items,
    }),
  )
  .map(itemsOf);

/** The input with each score made anew. */
export const withScores = ({ tree, scores }: WeighInput, make: (score: Decimal) => Decimal): WeighInput => ({
  tree,
  scores: new Map([...scores].map(([item, values]) => [item, values.map((value) => value && make(value))])),
});

/** The input with its units the other way round. */
export const turned = ({ tree, scores }: WeighInput): WeighInput => ({
  tree,
  scores: new Map([...scores].map(([item, values]) => [item, values.toReversed()])),
});
