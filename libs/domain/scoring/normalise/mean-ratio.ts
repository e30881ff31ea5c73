import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { mapPresent, meanOf, presentOf } from '../present-values.ts';
import { exact } from '../scheme-number.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { FULL, pointsOn, scale } from './scale.ts';

const parameters = z.strictObject({ method: z.literal('mean-ratio'), scale: z.optional(scale) });

/** Parameters of {@link meanRatio}: the points of who is at nothing and of who is at the mean; else 0 and 1. */
export type MeanRatioParameters = z.infer<typeof parameters>;

/**
 * The value against the mean of all units (与平均水平比): x/mean; where less is better 2 − x/mean, and nothing from twice the
 * mean on. Where the mean is not above zero everyone is at the mean, with a warning.
 *
 * Source: city rules that score pollution by 2·(2 − x/mean), 0 from twice the mean.
 *
 * @example
 * meanRatio.normalise({ item: 'x', direction: 'down', units: ['a', 'b'], values: [new Decimal(1), new Decimal(3)] }, { method: 'mean-ratio' }).scores; // [1.5, 0.5]
 */
export const meanRatio = {
  method: 'mean-ratio',
  parameters,
  normalise: ({ direction, item, values }, { scale }) => {
    const points = pointsOn(scale);
    const present = presentOf(values);
    if (present.length === 0) return { scores: values, warnings: [] };
    const mean = meanOf(present);
    if (mean.lessThanOrEqualTo(0)) {
      const warning = { code: 'mean-ratio.not-positive', item, message: NOT_POSITIVE };
      return { scores: mapPresent(values, () => points(FULL)), warnings: [warning] };
    }
    const share = (value: Decimal) => {
      const ratio = value.div(mean);
      return direction === 'up' ? ratio : Decimal.max(exact(2).minus(ratio), 0);
    };
    return { scores: mapPresent(values, (value) => points(share(value))), warnings: [] };
  },
} satisfies NormaliseMethod<MeanRatioParameters>;

const NOT_POSITIVE = {
  zh: '平均值不为正，无法与之相比，各单位均按平均水平计分',
  en: 'the mean is not above zero: everyone is scored as being at it',
};
