import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { mapPresent, presentOf } from '../present-values.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import { spreadOf } from '../weigh/spread.ts';
import type { AggregateMethod } from './aggregate-method.ts';
import { arithmeticMean } from './arithmetic.ts';
import { type Guarded, type ScoreOfPresent, scoreUnits } from './score-units.ts';

const parameters = z.strictObject({ penalty: z.optional(z.enum(['minus', 'plus'])) });

const MEAN = new Decimal(100);
const DEVIATION = new Decimal(10);

/** 100 + 10·(s − mean)/sd; `undefined` where all scores are equal, so that sd is 0. */
function standardised(scores: Values): Values | undefined {
  const { mean, variance } = spreadOf(presentOf(scores));
  if (variance.isZero()) return undefined;
  const factor = DEVIATION.div(variance.sqrt());
  return mapPresent(scores, (score) => score.minus(mean).times(factor).plus(MEAN));
}

/** M ∓ S·CV, which is M ∓ S²/M. */
const penalised =
  (sign: 1 | -1): ScoreOfPresent =>
  (children, at) => {
    const mean = arithmeticMean(children, at);
    if (!Decimal.isDecimal(mean)) return mean;
    if (mean.lessThanOrEqualTo(0)) return unpenalised(mean);
    const variance = children.reduce(
      (sum, { score, share }) => sum.plus(score.minus(mean).pow(2).times(share)),
      new Decimal(0),
    );
    return mean.plus(variance.div(mean).times(sign));
  };

/**
 * The Mazziotta–Pareto index (MPI, 非补偿惩罚均值): each child standardised over the units to mean 100 and standard deviation
 * 10 (of the population), then M ∓ S·CV of a unit's weighted mean M, weighted deviation S and CV = S/M: who is uneven over the children
 * loses (`minus`, the default), or gains (`plus`) where scores mean a bad thing. An equal child counts 100
 * for all (`mpi.constant`); a mean not above 0 is not penalised (`mpi.mean-not-positive`).
 * Source: De Muro, Mazziotta & Pareto, Social Indicators Research 104 (2011), there with equal weights.
 *
 * @example
 * mpi.aggregate({ node: 'all', units: ['a', 'b'], children: [{ id: 'rd', weight: new Decimal(1), scores: [new Decimal(1), new Decimal(3)] }] }, {}).scores; // [new Decimal(90), new Decimal(110)]
 */
export const mpi = {
  method: 'mpi',
  parameters,
  aggregate: (input, { penalty = 'minus' }) => {
    const constant: ScoringWarning[] = [];
    const children = input.children.map((child) => {
      const scores = standardised(child.scores);
      if (!scores) constant.push(equalScores(input.node, child.id));
      return { ...child, scores: scores ?? mapPresent(child.scores, () => MEAN) };
    });
    const { scores, warnings } = scoreUnits('mpi', { ...input, children }, penalised(penalty === 'minus' ? -1 : 1));
    return { scores, warnings: [...constant, ...warnings] };
  },
} satisfies AggregateMethod<z.infer<typeof parameters>>;

const equalScores = (node: string, child: string): ScoringWarning => ({
  code: 'mpi.constant',
  node,
  item: child,
  message: { zh: '各单位得分相同，均按 100 计', en: 'All units have the same score: each counts 100' },
});

const unpenalised = (score: Decimal): Guarded => ({
  score,
  reason: 'mean-not-positive',
  message: { zh: '均值不为正，不作惩罚', en: 'The mean is not above 0: it stands without a penalty' },
});
