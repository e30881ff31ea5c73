import { Decimal } from '../../decimal.ts';
import { sharesOf } from '../aggregate-tree.ts';
import { isLeaf, itemsBelow, type SchemeChild, type SchemeNode } from '../scheme-tree.ts';
import type { TableScores } from '../score-table.ts';
import { contributions, isArithmetic } from './contributions.ts';
import { curveOf, secant } from './mean-curve.ts';

/**
 * What each item has of the difference of two units' tree scores; they add to it but for rounding. Below arithmetic means
 * it is the difference of contributions. Below other means, where two units have all items, a node's difference is
 * Σ w·(f(s_a) − f(s_b)) over the slope of f between the two scores of the node, f being the mean's curve, and so on down
 * the tree: exact, without any order of items. `undefined` where neither applies: a method that compares units (Copeland,
 * TOPSIS, MPI), a gap or a score not above 0 below a mean that is not arithmetic.
 *
 * Source: for logarithms this is the LMDI decomposition of Ang, Energy Policy 32 (2004).
 *
 * @param a where the units stand in the scores
 * @example
 * differenceParts(scheme.tree, scores, 0, 1)?.get('rd'); // 2.5
 */
export const differenceParts = (
  tree: SchemeNode,
  scores: TableScores,
  a: number,
  b: number,
): ReadonlyMap<string, Decimal> | undefined => {
  if (!isArithmetic(tree)) return secantParts(tree, scores, a, b);
  const [own, other] = [contributions(tree, scores, a), contributions(tree, scores, b)];
  if (!(own && other)) return undefined;
  return new Map(itemsBelow(tree).map((item) => [item, (own.get(item) ?? ZERO).minus(other.get(item) ?? ZERO)]));
};

const secantParts = (
  tree: SchemeNode,
  { weights, normalised, nodes }: TableScores,
  a: number,
  b: number,
): ReadonlyMap<string, Decimal> | undefined => {
  const parts = new Map<string, Decimal>();
  const pairOf = (child: SchemeChild) => {
    const values = isLeaf(child) ? normalised.get(child.item) : nodes.get(child.id);
    return [values?.[a] ?? null, values?.[b] ?? null] as const;
  };
  /** Whether the node could be taken apart. */
  const walk = (node: SchemeNode, factor: Decimal): boolean => {
    const curve = curveOf(node);
    const [whole, otherWhole] = pairOf(node);
    if (!(curve && whole && otherWhole)) return false;
    return sharesOf(node, weights).every(({ child, share }) => {
      const [score, otherScore] = pairOf(child);
      if (!(score && otherScore)) return false;
      if (curve.positive && !(score.greaterThan(0) && otherScore.greaterThan(0))) return false;
      const own = factor
        .times(share)
        .times(secant(curve, score, otherScore))
        .div(secant(curve, whole, otherWhole));
      if (!isLeaf(child)) return walk(child, own);
      parts.set(child.item, own.times(score.minus(otherScore)));
      return true;
    });
  };
  return walk(tree, new Decimal(1)) ? parts : undefined;
};

const ZERO = new Decimal(0);
