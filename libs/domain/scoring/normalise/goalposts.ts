import * as z from 'zod/mini';
import { mapPresent } from '../present-values.ts';
import { exact } from '../scheme-number.ts';
import { boundFields, boundsRise, shareBetween } from './bounds.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { pointsOn, scale, within } from './scale.ts';

const parameters = z
  .strictObject({ method: z.literal('goalposts'), ...boundFields, scale: z.optional(scale) })
  .check(boundsRise);

/** Parameters of {@link goalposts}: both in the item's own unit, `lower` below `upper` whatever the direction. */
export type GoalpostsParameters = z.infer<typeof parameters>;

/**
 * Between goalposts that were published beforehand (阈值法): clamp((x − lower)/(upper − lower), 0, 1) on the scale, or
 * (upper − x)/(upper − lower) where less is better. A score depends on no other unit. Goalposts that do not rise are
 * refused when the scheme is read: it is the item that says its direction, and it says it once.
 *
 * Source: UNDP, Human Development Report, technical note 1.
 *
 * @example
 * goalposts.normalise({ item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(20), new Decimal(90)] }, { method: 'goalposts', lower: 10, upper: 50, scale: [0, 100] }).scores; // [25, 100]
 */
export const goalposts = {
  method: 'goalposts',
  parameters,
  normalise: ({ direction, values }, { lower, upper, scale }) => {
    const points = pointsOn(scale);
    const share = shareBetween({ min: exact(lower), max: exact(upper) }, direction);
    const held = within([0, 1]);
    return { scores: mapPresent(values, (value) => points(held(share(value)))), warnings: [] };
  },
} satisfies NormaliseMethod<GoalpostsParameters>;
