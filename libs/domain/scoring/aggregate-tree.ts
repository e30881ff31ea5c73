import { Decimal } from '../decimal.ts';
import type { AggregateChild } from './aggregate/aggregate-method.ts';
import { aggregate } from './aggregate/index.ts';
import type { Values } from './column.ts';
import { isLeaf, itemsBelow, type SchemeChild, type SchemeNode } from './scheme-tree.ts';
import type { ScoringWarning } from './scoring-warning.ts';

/** The scores of every node of a tree, from the leaves up; the root comes last. */
export interface TreeScores {
  readonly nodes: ReadonlyMap<string, Values>;
  readonly warnings: readonly ScoringWarning[];
}

/** What a tree is aggregated from. */
export interface TreeInput {
  readonly units: readonly string[];
  /** Normalised scores by item, gaps filled. */
  readonly scores: ReadonlyMap<string, Values>;
  /** Effective weights by item. */
  readonly weights: ReadonlyMap<string, Decimal>;
}

/**
 * Makes the scores of all nodes (逐级合成). A child's share of its node is the effective weight of the items below it
 * over that of the node; below a node without any weight, children count alike.
 *
 * @example
 * aggregateTree(tree, { units, scores, weights }).nodes.get(tree.id); // the units' scores
 */
export const aggregateTree = (tree: SchemeNode, input: TreeInput): TreeScores => {
  const nodes = new Map<string, Values>();
  const warnings: ScoringWarning[] = [];
  const score = (child: SchemeChild): Values => {
    if (isLeaf(child)) return input.scores.get(child.item) ?? input.units.map(() => null);
    const children = sharesOf(child, input.weights).map(({ child: below, share }) => ({
      id: isLeaf(below) ? below.item : below.id,
      weight: share,
      scores: score(below),
    })) satisfies AggregateChild[];
    const made = aggregate(child.aggregate, { node: child.id, units: input.units, children }, child.parameters ?? {});
    nodes.set(child.id, made.scores);
    warnings.push(...made.warnings);
    return made.scores;
  };
  score(tree);
  return { nodes, warnings };
};

/** A child with its share of the node: all shares sum to 1. */
export interface ChildShare {
  readonly child: SchemeChild;
  readonly share: Decimal;
}

/**
 * The shares of a node's children by the effective weights of the items below them.
 *
 * @example
 * sharesOf(node, weights).map(({ share }) => share.toString()); // ['0.4', '0.6']
 */
export const sharesOf = (node: SchemeNode, weights: ReadonlyMap<string, Decimal>): readonly ChildShare[] => {
  const below = node.children.map((child) => ({
    child,
    weight: itemsBelow(child).reduce((sum, item) => sum.plus(weights.get(item) ?? 0), new Decimal(0)),
  }));
  const total = below.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  return below.map(({ child, weight }) => ({
    child,
    share: total.isZero() ? new Decimal(1).div(below.length) : weight.div(total),
  }));
};
