import { isLeaf, itemsBelow, type SchemeNode } from '../scheme-tree.ts';
import type { AhpParameters } from './ahp-parameters.ts';
import { type ComparisonMatrix, matrixProblems } from './comparison-matrix.ts';
import { largestMatrix, type RandomIndex } from './consistency.ts';
import type { WeightsProblem } from './weights-problem.ts';

/**
 * What is wrong with comparison matrices for the tree at hand: a matrix that is not of its size, not positive or not
 * reciprocal, or larger than its table of random indices; a node of several children without a matrix; a matrix of a node that is not there.
 *
 * @example
 * ahpProblems({ method: 'ahp', matrix: [[1, 3], [3, 1]] }, { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }).map(({ path }) => path); // [['matrix', 1, 0]]
 */
export function ahpProblems(parameters: AhpParameters, tree: SchemeNode): readonly WeightsProblem[] {
  const { matrix, nodes = {}, randomIndex = 'saaty-1980' } = parameters;
  if (matrix) return problemsAt(['matrix'], matrix, itemsBelow(tree).length, randomIndex);
  const inner = innerNodes(tree);
  const ids = new Set(inner.map(({ id }) => id));
  return [
    ...Object.keys(nodes).flatMap((id) => (ids.has(id) ? [] : [{ path: ['nodes', id], message: says.unknown }])),
    ...inner.flatMap(({ id, children: { length } }) => {
      const own = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
      if (own) return problemsAt(['nodes', id], own, length, randomIndex);
      return length > 1 ? [{ path: ['nodes', id], message: says.missing }] : [];
    }),
  ];
}

const innerNodes = (node: SchemeNode): readonly SchemeNode[] => [
  node,
  ...node.children.flatMap((child) => (isLeaf(child) ? [] : innerNodes(child))),
];

function problemsAt(
  at: readonly string[],
  matrix: ComparisonMatrix,
  size: number,
  table: RandomIndex,
): readonly WeightsProblem[] {
  const most = largestMatrix(table);
  if (size > most) return [{ path: at, message: says.tooLarge(most) }];
  return matrixProblems(matrix, size).map(({ path, message }) => ({ path: [...at, ...path], message }));
}

const says = {
  unknown: { zh: '指标树中没有此节点', en: 'is no node of the tree' },
  missing: { zh: '缺少判断矩阵', en: 'has no comparison matrix' },
  tooLarge: (most: number) => ({
    zh: `一致性指标表最多 ${most} 项，请分层比较`,
    en: `compares more than the ${most} things of the table of random indices: compare by node`,
  }),
};
