import type { ScoringScheme } from '../scoring-scheme.ts';
import { aggregatedBy, type FlatTree } from './flat-tree.ts';

/** A way of making one score of all, by name. */
export interface AggregationLevel {
  readonly name: string;
  readonly tree: FlatTree;
}

/**
 * How scores may become one: as the scheme's tree says, and with every node an arithmetic or a geometric mean, the latter only where all
 * scores are above 0. A scheme that leaves an item's values as they are (`raw`) has no alternative: only its own aggregate makes
 * them comparable.
 *
 * @param least of all scores by any normaliser
 * @example
 * aggregationLevels(scheme, flatTree(scheme.tree), 60).map(({ name }) => name); // ['arithmetic', 'geometric']
 */
export const aggregationLevels = (
  { items, normaliser }: ScoringScheme,
  tree: FlatTree,
  least: number,
): readonly AggregationLevel[] => {
  const names = new Set(tree.nodes.map(({ aggregate }) => aggregate));
  const [first = 'scheme'] = names;
  const own = { name: names.size === 1 ? first : 'scheme', tree };
  if (items.some((item) => (item.normaliser ?? normaliser).method === 'raw')) return [own];
  const means = ['arithmetic', ...(least > 0 ? ['geometric'] : [])];
  const others = means.map((name) => ({ name, tree: aggregatedBy(name, tree) }));
  return [own, ...others.filter(({ name }) => name !== own.name)];
};
