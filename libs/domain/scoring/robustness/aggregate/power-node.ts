import { exact, type SchemeNumber } from '../../scheme-number.ts';
import { exp } from '../exponential.ts';
import { ln } from '../natural-log.ts';
import type { DrawAggregate } from './draw-aggregate.ts';
import { arithmeticNode, meanNode } from './mean-node.ts';

/** The geometric mean: 0 where a score is 0, none where one is negative, for the logarithm says so. */
export const geometricNode: DrawAggregate = meanNode({ forward: ln, backward: exp });

/** The harmonic mean, guarded alike. */
export const harmonicNode: DrawAggregate = meanNode({
  forward: (score) => (score >= 0 ? 1 / score : Number.NaN),
  backward: (mean) => 1 / mean,
});

/** The generalised mean of the parameter `p`, guarded alike; of 1 the arithmetic, of 0 the geometric. */
export const powerNode: DrawAggregate = (children, parameters) => {
  const p = Number(exact(parameters['p'] as SchemeNumber));
  if (p === 1) return arithmeticNode(children, {});
  if (p === 0) return geometricNode(children, {});
  return meanNode({ forward: (score) => exp(p * ln(score)), backward: (mean) => exp(ln(mean) / p) })(children, {});
};
