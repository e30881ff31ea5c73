import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import type { AggregateMethod } from './aggregate-method.ts';
import { unlessPositive } from './positive-scores.ts';
import { type ScoreOfPresent, scoreUnits } from './score-units.ts';

const parameters = z.strictObject({});

/**
 * exp(Σ w·ln s) of shares that sum to 1; guarded where a score is not above 0.
 *
 * @example
 * geometricMean([{ place: 0, score: new Decimal(1), share: new Decimal(1) }], 0); // new Decimal(1)
 */
export const geometricMean: ScoreOfPresent = (children) =>
  unlessPositive(children) ??
  children.reduce((sum, { score, share }) => sum.plus(score.ln().times(share)), new Decimal(0)).exp();

/**
 * The weighted geometric mean (加权几何平均): exp(Σ w·ln s / Σ w) over the children that a unit has. A strong child makes up
 * for a weak one in part only. It wants a scale above 0, such as 60…100: a zero makes the whole 0 (`geometric.zero`), a
 * negative score leaves none (`geometric.negative`). Source: as the arithmetic mean's.
 *
 * @example
 * geometric.aggregate({ node: 'all', units: ['a'], children: [{ id: 'rd', weight: new Decimal(1), scores: [new Decimal(0)] }] }).warnings[0].code; // 'geometric.zero'
 */
export const geometric = {
  method: 'geometric',
  parameters,
  aggregate: (input) => scoreUnits('geometric', input, geometricMean),
} satisfies AggregateMethod<z.infer<typeof parameters>>;
