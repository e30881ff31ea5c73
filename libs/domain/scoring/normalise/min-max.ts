import * as z from 'zod/mini';
import { extentOf, mapPresent, moreIsBetter } from '../present-values.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { sameScore } from './same-score.ts';
import { FULL, pointsOn, scale } from './scale.ts';

const parameters = z.strictObject({ method: z.literal('min-max'), scale: z.optional(scale) });

/** Parameters of {@link minMax}; without a scale scores run from 0 to 1. */
export type MinMaxParameters = z.infer<typeof parameters>;

/**
 * Min-max (极差标准化, 极值法): lo + (hi − lo)·(x − min)/(max − min), of −x where less is better. Where all values are
 * equal everyone gets `hi`: nobody loses points where nothing tells units apart.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), §5.
 *
 * @example
 * minMax.normalise({ item: 'x', direction: 'up', units: ['a', 'b', 'c'], values: [1, 2, 5].map((x) => new Decimal(x)) }, { method: 'min-max' }).scores; // [0, 0.25, 1]
 */
export const minMax = {
  method: 'min-max',
  parameters,
  normalise: (column, { scale }) => {
    const points = pointsOn(scale);
    const values = moreIsBetter(column);
    const extent = extentOf(values);
    if (!extent) return { scores: values, warnings: [] };
    const range = extent.max.minus(extent.min);
    if (range.isZero()) return sameScore('min-max', column, points(FULL));
    return { scores: mapPresent(values, (value) => points(value.minus(extent.min).div(range))), warnings: [] };
  },
} satisfies NormaliseMethod<MinMaxParameters>;
