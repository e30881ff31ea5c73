import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import type { AggregateMethod } from './aggregate-method.ts';
import { type ScoreOfPresent, scoreUnits } from './score-units.ts';

const parameters = z.strictObject({});

/**
 * Σ w·s of shares that sum to 1.
 *
 * @example
 * arithmeticMean([{ place: 0, score: new Decimal(7), share: new Decimal(1) }], 0); // new Decimal(7)
 */
export const arithmeticMean: ScoreOfPresent = (children) =>
  children.reduce((sum, { score, share }) => sum.plus(score.times(share)), new Decimal(0));

/**
 * The weighted arithmetic mean (加权算术平均, 线性加权): Σ w·s / Σ w over the children that a unit has. A weak child is made up
 * for by a strong one in full. Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), §6.
 *
 * @example
 * arithmetic.aggregate({ node: 'all', units: ['a'], children: [{ id: 'rd', weight: new Decimal('0.25'), scores: [new Decimal(80)] }, { id: 'tax', weight: new Decimal('0.75'), scores: [new Decimal(60)] }] }).scores; // [new Decimal(65)]
 */
export const arithmetic = {
  method: 'arithmetic',
  parameters,
  aggregate: (input) => scoreUnits('arithmetic', input, arithmeticMean),
} satisfies AggregateMethod<z.infer<typeof parameters>>;
