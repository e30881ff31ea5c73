import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { type Extent, extentOf, mapPresent, presentOf } from '../present-values.ts';
import { quantileOf } from '../quantile.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import { boundFields, boundsRise, shareBetween } from './bounds.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { sameScore } from './same-score.ts';
import { FULL, pointsOn, scale, within } from './scale.ts';

const given = z.strictObject(boundFields).check(boundsRise);

const quantile = z.strictObject({
  quantile: schemeNumber.check(
    z.refine((p) => exact(p).greaterThanOrEqualTo(0) && exact(p).lessThan('0.5'), {
      params: { zh: '应不小于 0 且小于 0.5', en: 'must be at least 0 and below 0.5' },
    }),
  ),
});

const parameters = z.strictObject({
  method: z.literal('efficacy'),
  bounds: z.optional(z.union([given, quantile])),
  scale: z.optional(scale),
  clamp: z.optional(z.union([scale, z.literal('none')])),
});

/**
 * Parameters of {@link efficacy}: the unsatisfactory and the satisfactory value (不允许值, 满意值) are given, or the p and
 * 1 − p quantiles of the values, or else their minimum and maximum; points from 60 to 100; the share held within 0 and 1.
 */
export type EfficacyParameters = z.infer<typeof parameters>;

/**
 * The efficacy coefficient (功效系数法): c0 + c1·clamp(z), where z is (x − l)/(u − l), or (u − x)/(u − l) where less is
 * better, and the scale is [c0, c0 + c1]: `[60, 100]`, `[0, 100]`, `[20, 100]`, or of a weight w `[0.6·w, w]`.
 *
 * Where bounds that are taken from the values coincide everyone gets c0 + c1, with a warning. With such bounds one unit
 * more or less may change the order of others; with given bounds it cannot.
 *
 * @example
 * efficacy.normalise({ item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(30), new Decimal(5)] }, { method: 'efficacy', bounds: { lower: 10, upper: 50 } }).scores; // [80, 60]
 */
export const efficacy = {
  method: 'efficacy',
  parameters,
  normalise: (column, { bounds, scale = [60, 100], clamp = [0, 1] }) => {
    const points = pointsOn(scale);
    const { direction, values } = column;
    const between = boundsOf(values, bounds);
    if (!between) return { scores: values, warnings: [] };
    if (between.min.equals(between.max)) return sameScore('efficacy', column, points(FULL));
    const share = shareBetween(between, direction);
    const held = clamp === 'none' ? (z: Decimal) => z : within(clamp);
    return { scores: mapPresent(values, (value) => points(held(share(value)))), warnings: [] };
  },
} satisfies NormaliseMethod<EfficacyParameters>;

const boundsOf = (values: Values, bounds: EfficacyParameters['bounds']): Extent | undefined => {
  const extent = extentOf(values);
  if (!(extent && bounds)) return extent;
  if ('lower' in bounds) return { min: exact(bounds.lower), max: exact(bounds.upper) };
  const rising = presentOf(values).toSorted((a, b) => a.comparedTo(b));
  const p = exact(bounds.quantile);
  return { min: quantileOf(rising, p), max: quantileOf(rising, FULL.minus(p)) };
};
