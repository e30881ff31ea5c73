import { Decimal } from '../../decimal.ts';
import { itemsBelow } from '../scheme-tree.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import { type AhpParameters, ahpParameters } from './ahp-parameters.ts';
import { ahpProblems } from './ahp-problems.ts';
import { type ComparisonMatrix, readMatrix } from './comparison-matrix.ts';
import { consistency } from './consistency.ts';
import { geometricVector } from './priority-vector.ts';
import { treeWeights } from './tree-weights.ts';
import type { WeighMethod } from './weigh-method.ts';

const ACCEPTED = '0.1';

/** The priorities that a matrix says, and what is to be said about it. */
function judge(matrix: ComparisonMatrix, node: string, { vector = 'eigenvector', randomIndex }: AhpParameters) {
  const { ratio, vector: principal } = consistency(matrix, randomIndex);
  const shares = vector === 'eigenvector' ? principal : geometricVector(readMatrix(matrix));
  const warnings: ScoringWarning[] = [
    ...(ratio.lessThan(ACCEPTED) ? [] : [inconsistent(node, ratio)]),
    ...(shares ? [] : [unsettled(node)]),
  ];
  return { shares: shares ?? geometricVector(readMatrix(matrix)), warnings };
}

/**
 * Weights of the analytic hierarchy process (层次分析法 AHP): the principal eigenvector of a matrix of pairwise comparisons of
 * all items, or shares of the children of each node by a matrix of its own, multiplied down the tree. A consistency
 * ratio of 0.1 and more is a warning (`ahp.inconsistent`). A matrix that contradicts itself so much that
 * the eigenvector is not found gives the geometric means of its rows (`ahp.unsettled`). Parameters with {@link ahpProblems} throw.
 * Source: Saaty, The Analytic Hierarchy Process (1980).
 *
 * @example
 * ahp.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }, scores: new Map() }, { method: 'ahp', matrix: [[1, 3], ['1/3', 1]] }).weights.get('rd').toDecimalPlaces(30); // new Decimal(0.75)
 */
export const ahp = {
  method: 'ahp',
  parameters: ahpParameters,
  weigh: ({ tree }, parameters) => {
    const [problem] = ahpProblems(parameters, tree);
    if (problem) throw new RangeError(`${problem.path.join('/')} ${problem.message.en}`);
    const { matrix, nodes = {} } = parameters;
    if (matrix) {
      const { shares, warnings } = judge(matrix, tree.id, parameters);
      const weights = itemsBelow(tree).map((item, at) => [item, shares[at] ?? new Decimal(0)] as const);
      return { weights: new Map(weights), warnings };
    }
    const warnings: ScoringWarning[] = [];
    const weights = treeWeights(tree, ({ id }) => {
      const made = judge(nodes[id] ?? ONLY_CHILD, id, parameters);
      warnings.push(...made.warnings);
      return made.shares;
    });
    return { weights, warnings };
  },
} satisfies WeighMethod<AhpParameters>;

const ONLY_CHILD: ComparisonMatrix = [[1]];

function inconsistent(node: string, ratio: Decimal): ScoringWarning {
  const shown = ratio.toDecimalPlaces(4).toString();
  return {
    code: 'ahp.inconsistent',
    node,
    message: {
      zh: `判断矩阵一致性比率 CR 为 ${shown}，不小于 ${ACCEPTED}，宜重新比较`,
      en: `The consistency ratio is ${shown}, not below ${ACCEPTED}: compare anew`,
    },
  };
}

const unsettled = (node: string): ScoringWarning => ({
  code: 'ahp.unsettled',
  node,
  message: {
    zh: '判断矩阵矛盾过大，特征向量未收敛，改用几何平均法',
    en: 'The comparisons contradict each other too much for an eigenvector: geometric means are used',
  },
});
