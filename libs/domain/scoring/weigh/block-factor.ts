import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import { isLeaf, type SchemeNode } from '../scheme-tree.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import { givenShares } from './given.ts';
import { equalShares, sharesOf } from './shares.ts';
import { childName, treeWeights } from './tree-weights.ts';
import type { WeighMethod } from './weigh-method.ts';
import type { WeightsProblem } from './weights-problem.ts';

const parameters = z.strictObject({
  method: z.literal('block-factor'),
  factors: z.record(
    z.string(),
    schemeNumber.check(
      z.refine((factor) => !exact(factor).isNegative(), { params: { zh: '不能为负', en: 'must not be negative' } }),
    ),
  ),
});

type Parameters = z.infer<typeof parameters>;
type Factors = Parameters['factors'];

const factorOf = (factors: Factors, name: string): string | number | undefined =>
  Object.hasOwn(factors, name) ? factors[name] : undefined;

/** By factors where a child has one, those without one counting 1; else by the weights that stand in the tree. */
function factorShares(node: SchemeNode, factors: Factors): readonly Decimal[] | undefined {
  const own = node.children.map((child) => factorOf(factors, childName(child)));
  if (own.every((factor) => factor === undefined)) return givenShares(node);
  return sharesOf(own.map((factor) => (factor === undefined ? new Decimal(1) : exact(factor))));
}

/**
 * Weights of a block times factors (板块权重 × 赋权系数): a child's share of its block is f/Σf, as in the evaluation of national
 * hi-tech zones (国家高新区综合评价 2021, 2024: 0.8, 1.0, 1.2). A block none of whose children has a factor goes by the weights in the
 * tree; beside a child with a factor, one without counts 1. Factors or weights that are all 0 are taken as equal
 * (`block-factor.zero`).
 *
 * @example
 * blockFactor.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }, scores: new Map() }, { method: 'block-factor', factors: { rd: '1.2', tax: '0.8' } }).weights.get('rd'); // new Decimal(0.6)
 */
export const blockFactor = {
  method: 'block-factor',
  parameters,
  weigh: ({ tree }, { factors }) => {
    const warnings: ScoringWarning[] = [];
    const weights = treeWeights(tree, (node) => {
      const shares = factorShares(node, factors);
      if (!shares) warnings.push(allZero(node.id));
      return shares ?? equalShares(node.children.length);
    });
    return { weights, warnings };
  },
} satisfies WeighMethod<Parameters>;

const allZero = (node: string): ScoringWarning => ({
  code: 'block-factor.zero',
  node,
  message: { zh: '系数或权重均为 0，按等权处理', en: 'All factors or weights are 0: taken as equal' },
});

/**
 * What is wrong with factors for the tree at hand: those of things that are not below any node.
 *
 * @example
 * factorProblems({ method: 'block-factor', factors: { r: 1 } }, { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }).map(({ path }) => path); // [['factors', 'r']]
 */
export function factorProblems({ factors }: Parameters, tree: SchemeNode): readonly WeightsProblem[] {
  const names = new Set(namesBelow(tree));
  return Object.keys(factors).flatMap((name) =>
    names.has(name) ? [] : [{ path: ['factors', name], message: { zh: '指标树中没有此项', en: 'is not in the tree' } }],
  );
}

const namesBelow = ({ children }: SchemeNode): readonly string[] =>
  children.flatMap((child) => [childName(child), ...(isLeaf(child) ? [] : namesBelow(child))]);
