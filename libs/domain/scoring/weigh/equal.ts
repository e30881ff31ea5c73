import * as z from 'zod/mini';
import { equalShares } from './shares.ts';
import { treeWeights } from './tree-weights.ts';
import type { WeighMethod } from './weigh-method.ts';

const parameters = z.strictObject({ method: z.literal('equal') });

/**
 * Equal shares among the children of every node (等权), whatever weights stand there: two blocks count half each,
 * however many items each of them has.
 *
 * @example
 * equal.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd', weight: 3 }, { item: 'tax', weight: 1 }] }, scores: new Map() }, { method: 'equal' }).weights.get('rd'); // 0.5
 */
export const equal = {
  method: 'equal',
  parameters,
  weigh: ({ tree }) => ({ weights: treeWeights(tree, ({ children }) => equalShares(children.length)), warnings: [] }),
} satisfies WeighMethod<z.infer<typeof parameters>>;
