import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { exact } from '../scheme-number.ts';
import type { SchemeNode } from '../scheme-tree.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import { equalShares, sharesOf } from './shares.ts';
import { treeWeights } from './tree-weights.ts';
import type { WeighMethod } from './weigh-method.ts';

const parameters = z.strictObject({ method: z.literal('given') });

/**
 * The shares of a node's children by the weights that stand in the tree: `undefined` where these are all 0. Children of
 * which none has a weight are equal; where only some have one, the rest count 0, which a check of the scheme refuses.
 *
 * @example
 * givenShares({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd', weight: 3 }, { item: 'tax', weight: 1 }] }); // [0.75, 0.25]
 */
export function givenShares({ children }: SchemeNode): readonly Decimal[] | undefined {
  if (children.every(({ weight }) => weight === undefined)) return equalShares(children.length);
  return sharesOf(children.map(({ weight }) => (weight === undefined ? new Decimal(0) : exact(weight))));
}

/**
 * The weights that the scheme states (给定权重, 专家赋权): a child's share is its weight over the sum of its siblings', an
 * item's effective weight the product of the shares down the tree. Weights that are all 0 are taken as equal, with a warning.
 *
 * @example
 * given.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd', weight: 3 }, { item: 'tax', weight: 1 }] }, scores: new Map() }, { method: 'given' }).weights.get('rd'); // 0.75
 */
export const given = {
  method: 'given',
  parameters,
  weigh: ({ tree }) => {
    const warnings: ScoringWarning[] = [];
    const weights = treeWeights(tree, (node) => {
      const shares = givenShares(node);
      if (!shares) warnings.push(allZero(node));
      return shares ?? equalShares(node.children.length);
    });
    return { weights, warnings };
  },
} satisfies WeighMethod<z.infer<typeof parameters>>;

const allZero = ({ id }: SchemeNode): ScoringWarning => ({
  code: 'given.zero',
  node: id,
  message: { zh: `“${id}”下各项权重均为 0，按等权处理`, en: `All weights below ${id} are 0: taken as equal` },
});
