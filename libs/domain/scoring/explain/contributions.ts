import { Decimal } from '../../decimal.ts';
import { sharesOf } from '../aggregate-tree.ts';
import { isLeaf, type SchemeChild, type SchemeNode } from '../scheme-tree.ts';
import type { TableScores } from '../score-table.ts';

/**
 * What each item gives a unit's total score (得分构成): its score times the share that it had of the total for this unit,
 * where the shares of gaps went to others of their node. Exact: they add to the score. An item that was not scored gives
 * nothing. `undefined` where the tree does not aggregate by arithmetic means throughout, so that no item has a part of its
 * own; empty for a unit without a score.
 *
 * @param at where the unit stands in the scores
 * @example
 * contributions(scheme.tree, scores, 0)?.get('rd'); // 12.5
 */
export const contributions = (
  tree: SchemeNode,
  { weights, normalised, nodes }: Pick<TableScores, 'weights' | 'normalised' | 'nodes'>,
  at: number,
): ReadonlyMap<string, Decimal> | undefined => {
  if (!isArithmetic(tree)) return undefined;
  const parts = new Map<string, Decimal>();
  const scoreOf = (child: SchemeChild): Decimal | null =>
    (isLeaf(child) ? normalised.get(child.item) : nodes.get(child.id))?.[at] ?? null;
  const walk = (node: SchemeNode, share: Decimal): void => {
    const present = sharesOf(node, weights).filter(({ child }) => scoreOf(child) !== null);
    const whole = present.reduce((sum, one) => sum.plus(one.share), new Decimal(0));
    for (const { child, share: part } of present) {
      const own = whole.isZero() ? share.div(present.length) : share.times(part).div(whole);
      if (isLeaf(child)) parts.set(child.item, own.times(scoreOf(child) ?? 0));
      else walk(child, own);
    }
  };
  walk(tree, new Decimal(1));
  return parts;
};

const isArithmetic = (node: SchemeNode): boolean =>
  node.aggregate === 'arithmetic' && node.children.every((child) => isLeaf(child) || isArithmetic(child));
