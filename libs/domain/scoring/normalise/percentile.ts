import * as z from 'zod/mini';
import { mapPresent, presentOf } from '../present-values.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { ranksFromWorst } from './ranks-from-worst.ts';
import { sameScore } from './same-score.ts';
import { FULL, pointsOn, scale } from './scale.ts';

const parameters = z.strictObject({ method: z.literal('percentile'), scale: z.optional(scale) });

/** Parameters of {@link percentile}; without a scale scores run from 0 to 1. */
export type PercentileParameters = z.infer<typeof parameters>;

/**
 * The percentile rank (百分位秩): (rank − 1)/(n − 1) of n units with a value, on the scale: the share of the others that
 * a unit stands above. Equal values share the lowest. One unit alone has nobody below or above it: it gets the top.
 *
 * @example
 * percentile.normalise({ item: 'x', direction: 'up', units: ['a', 'b', 'c'], values: [5, 9, 7].map((x) => new Decimal(x)) }, { method: 'percentile' }).scores; // [0, 1, 0.5]
 */
export const percentile = {
  method: 'percentile',
  parameters,
  normalise: (column, { scale }) => {
    const points = pointsOn(scale);
    const others = presentOf(column.values).length - 1;
    if (others === 0) return sameScore('percentile', column, points(FULL));
    return { scores: mapPresent(ranksFromWorst(column), (rank) => points(rank.minus(1).div(others))), warnings: [] };
  },
} satisfies NormaliseMethod<PercentileParameters>;
