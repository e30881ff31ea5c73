import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import type { AggregateMethod } from './aggregate-method.ts';
import { unlessPositive } from './positive-scores.ts';
import { type ScoreOfPresent, scoreUnits } from './score-units.ts';

const parameters = z.strictObject({});

const harmonicMean: ScoreOfPresent = (children) =>
  unlessPositive(children) ??
  new Decimal(1).div(children.reduce((sum, { score, share }) => sum.plus(share.div(score)), new Decimal(0)));

/**
 * The weighted harmonic mean (加权调和平均): Σ w / Σ (w/s) over the children that a unit has. The weakest child tells most.
 * A zero makes the whole 0 (`harmonic.zero`), a negative score leaves none (`harmonic.negative`).
 *
 * @example
 * harmonic.aggregate({ node: 'all', units: ['a'], children: [{ id: 'rd', weight: new Decimal('0.5'), scores: [new Decimal(40)] }, { id: 'tax', weight: new Decimal('0.5'), scores: [new Decimal(10)] }] }).scores; // [new Decimal(16)]
 */
export const harmonic = {
  method: 'harmonic',
  parameters,
  aggregate: (input) => scoreUnits('harmonic', input, harmonicMean),
} satisfies AggregateMethod<z.infer<typeof parameters>>;
