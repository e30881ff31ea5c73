import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import type { AggregateMethod } from './aggregate-method.ts';
import { arithmeticMean } from './arithmetic.ts';
import { geometricMean } from './geometric.ts';
import { unlessNotNegative, unlessPositive } from './positive-scores.ts';
import { type ScoreOfPresent, scoreUnits } from './score-units.ts';

/** Closer to 0 the root takes away more digits than ranks need; beyond 100 the mean is the best or the worst child. */
const NEAREST = '0.000001';
const FARTHEST = 100;

const parameters = z.strictObject({
  p: schemeNumber.check(
    z.refine(
      (p) => {
        const size = exact(p).abs();
        return size.isZero() || (size.greaterThanOrEqualTo(NEAREST) && size.lessThanOrEqualTo(FARTHEST));
      },
      {
        params: {
          zh: `应为 0，或绝对值在 ${NEAREST} 与 ${FARTHEST} 之间`,
          en: `must be 0, or between ${NEAREST} and ${FARTHEST} in size`,
        },
      },
    ),
  ),
});

/** The mean of the exponent: its own formula where 1 or 0 leave the general one without need or without sense. */
function powerMean(p: Decimal): ScoreOfPresent {
  if (p.eq(1)) return arithmeticMean;
  if (p.isZero()) return geometricMean;
  const guard = p.lessThan(0) ? unlessPositive : unlessNotNegative;
  const root = new Decimal(1).div(p);
  return (children) =>
    guard(children) ??
    children.reduce((sum, { score, share }) => sum.plus(score.pow(p).times(share)), new Decimal(0)).pow(root);
}

/**
 * The generalised mean (广义平均, 幂平均): (Σ w·s^p / Σ w)^(1/p) over the children that a unit has; p = 1 is the arithmetic,
 * 0 the geometric, −1 the harmonic mean. The lower p, the less a strong child makes up for a weak one. A negative score
 * leaves no score unless p is 1 (`power.negative`); a zero makes the whole 0 where p is not above 0 (`power.zero`).
 *
 * @example
 * power.aggregate({ node: 'all', units: ['a'], children: [{ id: 'rd', weight: new Decimal('0.5'), scores: [new Decimal(7)] }, { id: 'tax', weight: new Decimal('0.5'), scores: [new Decimal(1)] }] }, { p: 2 }).scores; // [new Decimal(5)]
 */
export const power = {
  method: 'power',
  parameters,
  aggregate: (input, { p }) => scoreUnits('power', input, powerMean(exact(p))),
} satisfies AggregateMethod<z.infer<typeof parameters>>;
