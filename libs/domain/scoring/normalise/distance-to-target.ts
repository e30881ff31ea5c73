import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { extentOf, mapPresent } from '../present-values.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import { shareBetween } from './bounds.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { FULL, pointsOn, scale } from './scale.ts';

const parameters = z.strictObject({
  method: z.literal('distance-to-target'),
  target: schemeNumber,
  scale: z.optional(scale),
  cap: z.optional(z.boolean()),
});

/** Parameters of {@link distanceToTarget}: the target in the item's own unit, and whether more than it counts no more. */
export type DistanceToTargetParameters = z.infer<typeof parameters>;

/**
 * The distance to a target t (目标值): (x − min)/(t − min) on the scale, or (max − x)/(max − t) where less is better. The
 * worst has 0, who reaches the target 1, who surpasses it more, unless `cap` holds it at 1. Where even the worst has
 * reached the target everyone gets the top, with a warning.
 *
 * @example
 * distanceToTarget.normalise({ item: 'x', direction: 'down', units: ['a', 'b'], values: [new Decimal(9), new Decimal(6)] }, { method: 'distance-to-target', target: 5 }).scores; // [0, 0.75]
 */
export const distanceToTarget = {
  method: 'distance-to-target',
  parameters,
  normalise: ({ direction, item, values }, { target, scale, cap = false }) => {
    const points = pointsOn(scale);
    const extent = extentOf(values);
    if (!extent) return { scores: values, warnings: [] };
    const bounds =
      direction === 'up' ? { min: extent.min, max: exact(target) } : { min: exact(target), max: extent.max };
    if (bounds.max.lessThanOrEqualTo(bounds.min)) {
      const scores = mapPresent(values, () => points(FULL));
      return { scores, warnings: [{ code: 'distance-to-target.reached', item, message: REACHED }] };
    }
    const share = shareBetween(bounds, direction);
    return {
      scores: mapPresent(values, (value) => points(cap ? Decimal.min(share(value), FULL) : share(value))),
      warnings: [],
    };
  },
} satisfies NormaliseMethod<DistanceToTargetParameters>;

const REACHED = { zh: '各单位均已达到目标值，均得满分', en: 'every unit has reached the target: all get full points' };
