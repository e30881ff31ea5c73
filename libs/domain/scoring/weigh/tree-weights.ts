import { Decimal } from '../../decimal.ts';
import { isLeaf, type SchemeChild, type SchemeNode } from '../scheme-tree.ts';

/** The shares of a node's children, in their order: none negative, together 1. */
export type SharesOf = (node: SchemeNode) => readonly Decimal[];

/**
 * The name by which a scheme speaks of a child: its item, or its node's id.
 *
 * @example
 * childName({ item: 'rd' }); // 'rd'
 */
export const childName = (child: SchemeChild): string => (isLeaf(child) ? child.item : child.id);

/**
 * The effective weight (有效权重) of every item, from left to right: the product of the shares on the way down to it.
 *
 * @example
 * treeWeights({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }, () => [new Decimal(1)]).get('rd'); // 1
 */
export function treeWeights(tree: SchemeNode, sharesOf: SharesOf): ReadonlyMap<string, Decimal> {
  const weights = new Map<string, Decimal>();
  const descend = (node: SchemeNode, weight: Decimal): void => {
    const shares = sharesOf(node);
    node.children.forEach((child, at) => {
      const share = weight.times(shares[at] ?? 0);
      if (isLeaf(child)) weights.set(child.item, share);
      else descend(child, share);
    });
  };
  descend(tree, new Decimal(1));
  return weights;
}
