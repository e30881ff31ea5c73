import { Decimal, plain } from '../decimal.ts';
import type { SchemaPlace } from '../schema-places.ts';
import { exact } from '../scoring/scheme-number.ts';
import { isLeaf, type SchemeChild, type SchemeNode } from '../scoring/scheme-tree.ts';

/**
 * Where the weights that stand beside each other add up to nothing that people write (权重合计): neither 100, nor 1, nor the points of
 * the node above them; the blocks may be of 1000 points (千分制). Nodes whose children state no weight are left alone.
 *
 * @example
 * weightSumMisfits({ id: 'total', aggregate: 'arithmetic', children: [{ item: 'a', weight: 60 }, { item: 'b', weight: 50 }] }).length; // 1
 */
export const weightSumMisfits = (tree: SchemeNode): readonly SchemaPlace[] =>
  below({ weight: 1000, ...tree }, ['tree']);

const below = (child: SchemeChild, path: SchemaPlace['path']): readonly SchemaPlace[] =>
  isLeaf(child)
    ? []
    : [...misfit(child, path), ...child.children.flatMap((each, index) => below(each, [...path, 'children', index]))];

const misfit = ({ weight: own, children }: SchemeNode, path: SchemaPlace['path']): readonly SchemaPlace[] => {
  const stated = children.flatMap(({ weight }) => (weight === undefined ? [] : [exact(weight)]));
  if (stated.length === 0) return [];
  const sum = Decimal.sum(...stated);
  const allowed = [100, 1, ...(own === undefined ? [] : [own])];
  if (allowed.some((total) => sum.equals(exact(total)))) return [];
  const orOwn = own === undefined ? ['', ''] : [`或 ${own}`, ` or ${own}`];
  const message = {
    zh: `权重合计为 ${plain(sum)}，应为 100、1${orOwn[0]}`,
    en: `have weights of ${plain(sum)} together, not of 100, 1${orOwn[1]}`,
  };
  return [{ path: [...path, 'children'], message }];
};
