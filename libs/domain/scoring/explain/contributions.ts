import { Decimal } from '../../decimal.ts';
import { sharesOf } from '../aggregate-tree.ts';
import { isLeaf, type SchemeChild, type SchemeNode } from '../scheme-tree.ts';
import type { TableScores } from '../score-table.ts';

/**
 * What each item gives a unit's total score (得分构成). Below an arithmetic mean a child gives its score times the share that it had
 * for this unit, where the shares of gaps went to others of the node. Below a geometric mean, whose logarithm is Σ w·ln s, a
 * child gives the node's part times w·ln s / Σ w·ln s. Exact: they add to the score. An item that was not scored gives
 * nothing. `undefined` where the tree aggregates otherwise, so that no item has a part of its own, or where a score below a
 * geometric mean lies between 0 and 1, whose logarithm would turn good and bad round; empty for a unit without a score.
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
  const parts = new Map<string, Decimal>();
  const scoreOf = (child: SchemeChild): Decimal | null =>
    (isLeaf(child) ? normalised.get(child.item) : nodes.get(child.id))?.[at] ?? null;
  /** Whether the node could be taken apart; `each` is what a point of its score is of the total. */
  const walk = (node: SchemeNode, each: Decimal): boolean => {
    const scored = sharesOf(node, weights).flatMap(({ child, share }): readonly Scored[] => {
      const score = scoreOf(child);
      return score ? [{ child, share, score }] : [];
    });
    const whole = scored.reduce((sum, { share }) => sum.plus(share), ZERO);
    const present = scored.map((one) => ({
      ...one,
      share: whole.isZero() ? new Decimal(1).div(scored.length) : one.share.div(whole),
    }));
    const factors = factorsOf(node, scoreOf(node), present);
    return (
      factors !== undefined &&
      present.every(({ child, score }, place) => {
        const own = each.times(factors[place] ?? 0);
        if (!isLeaf(child)) return walk(child, own);
        parts.set(child.item, own.times(score));
        return true;
      })
    );
  };
  return walk(tree, new Decimal(1)) ? parts : undefined;
};

/**
 * Whether a tree aggregates by arithmetic means throughout, so that shares of weight are shares of the score.
 *
 * @example
 * isArithmetic({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }); // true
 */
export const isArithmetic = (node: SchemeNode): boolean =>
  node.aggregate === 'arithmetic' && node.children.every((child) => isLeaf(child) || isArithmetic(child));

const ZERO = new Decimal(0);

/** A child that a unit has a score of, with its share of those. */
interface Scored {
  readonly child: SchemeChild;
  readonly share: Decimal;
  readonly score: Decimal;
}

/** What a point of each child's score is of a point of the node's. */
const factorsOf = (
  { aggregate }: SchemeNode,
  score: Decimal | null,
  present: readonly Scored[],
): readonly Decimal[] | undefined => {
  const shares = present.map(({ share }) => share);
  if (aggregate === 'arithmetic') return shares;
  if (aggregate !== 'geometric') return undefined;
  const counted = present.filter(({ share }) => !share.isZero());
  // A zero makes the whole 0, and nobody gives anything.
  if (!score || score.isZero()) return shares.map(() => ZERO);
  if (counted.some((one) => one.score.lessThan(1))) return undefined;
  const logarithms = present.map((one) => (one.share.isZero() ? ZERO : one.score.ln().times(one.share)));
  const sum = logarithms.reduce((total, logarithm) => total.plus(logarithm), ZERO);
  // Where all scores are 1, so is the whole, and the shares of the logarithms tend to those of the weights.
  if (sum.isZero()) return shares;
  return present.map((one, place) =>
    one.score.isZero() ? ZERO : score.times(logarithms[place] ?? 0).div(sum.times(one.score)),
  );
};
