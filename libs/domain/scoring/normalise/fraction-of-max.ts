import * as z from 'zod/mini';
import type { Column } from '../column.ts';
import { type Extent, extentOf, mapPresent } from '../present-values.ts';
import { minMax } from './min-max.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { pointsOn, scale } from './scale.ts';

const parameters = z.strictObject({ method: z.literal('fraction-of-max'), scale: z.optional(scale) });

/** Parameters of {@link fractionOfMax}; without a scale the best has 1. */
export type FractionOfMaxParameters = z.infer<typeof parameters>;

/**
 * The fraction of the best (最大值法, 比例法) on the scale: x/max, or min/x where less is better. Not −x/max(−x) then: both
 * are negative, so the worst would have the greatest fraction and the order would turn round.
 *
 * A fraction says nothing where the maximum is not above zero, or, where less is better, a value is not: the column
 * is scored by min-max instead, with a warning. Below a maximum above zero negative values fall below the scale.
 *
 * @example
 * fractionOfMax.normalise({ item: 'x', direction: 'down', units: ['a', 'b'], values: [new Decimal(2), new Decimal(8)] }, { method: 'fraction-of-max' }).scores; // [1, 0.25]
 */
export const fractionOfMax = {
  method: 'fraction-of-max',
  parameters,
  normalise: (column, { scale }) => {
    const points = pointsOn(scale);
    const { direction, item, values } = column;
    const extent = extentOf(values);
    if (!extent) return { scores: values, warnings: [] };
    if (!hasFractions(column, extent)) {
      const instead = minMax.normalise(column, { method: 'min-max', scale });
      return {
        scores: instead.scores,
        warnings: [{ code: 'fraction-of-max.not-positive', item, message: NOT_POSITIVE }],
      };
    }
    const { min, max } = extent;
    return {
      scores: mapPresent(values, (value) => points(direction === 'up' ? value.div(max) : min.div(value))),
      warnings: [],
    };
  },
} satisfies NormaliseMethod<FractionOfMaxParameters>;

const hasFractions = ({ direction }: Column, { min, max }: Extent): boolean =>
  (direction === 'up' ? max : min).greaterThan(0);

const NOT_POSITIVE = {
  zh: '数值不为正，无法按占最优值的比例计分，改用极差标准化',
  en: 'values that are not above zero have no fraction of the best: scored by min-max instead',
};
