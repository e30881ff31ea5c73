import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { extentOf, mapPresent, moreIsBetter } from '../present-values.ts';
import { shareBetween } from './bounds.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { sameScore } from './same-score.ts';
import { FULL, pointsOn, scale } from './scale.ts';

const parameters = z.strictObject({
  method: z.literal('distance-to-reference'),
  reference: z.string().check(z.minLength(1)),
  scale: z.optional(scale),
  cap: z.optional(z.boolean()),
});

/** Parameters of {@link distanceToReference}: the unit to compare with, and whether more than it counts no more. */
export type DistanceToReferenceParameters = z.infer<typeof parameters>;

/**
 * The distance to a reference unit (标杆单位): 1 − (x_ref − x)/(x_ref − min) on the scale, of −x where less is better. The
 * worst has 0, the reference 1, those before it more, unless `cap` holds them at 1.
 *
 * Where the reference has no value, is no unit of the table or is the worst itself, the best unit takes its place, with
 * a warning.
 *
 * @example
 * distanceToReference.normalise({ item: 'x', direction: 'up', units: ['a', 'b', 'c'], values: [0, 4, 6].map((x) => new Decimal(x)) }, { method: 'distance-to-reference', reference: 'b' }).scores; // [0, 1, 1.5]
 */
export const distanceToReference = {
  method: 'distance-to-reference',
  parameters,
  normalise: (column, { reference, scale, cap = false }) => {
    const points = pointsOn(scale);
    const { item, units } = column;
    const values = moreIsBetter(column);
    const extent = extentOf(values);
    if (!extent) return { scores: values, warnings: [] };
    const { min, max } = extent;
    if (min.equals(max)) return sameScore('distance-to-reference', column, points(FULL));
    const stated = values[units.indexOf(reference)] ?? null;
    const usable = stated?.greaterThan(min) ? stated : undefined;
    const share = shareBetween({ min, max: usable ?? max }, 'up');
    const unusable = stated === null ? NO_VALUE : WORST;
    return {
      scores: mapPresent(values, (value) => points(cap ? Decimal.min(share(value), FULL) : share(value))),
      warnings: usable ? [] : [{ ...unusable, unit: reference, item }],
    };
  },
} satisfies NormaliseMethod<DistanceToReferenceParameters>;

const NO_VALUE = {
  code: 'distance-to-reference.no-value',
  message: {
    zh: '标杆单位没有数值，改以最优单位为标杆',
    en: 'the reference has no value: the best unit takes its place',
  },
};

const WORST = {
  code: 'distance-to-reference.worst',
  message: {
    zh: '标杆单位数值最差，改以最优单位为标杆',
    en: 'the reference is the worst: the best unit takes its place',
  },
};
