import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { positiveNumber } from '../positive-number.ts';
import { extentOf, mapPresent, meanOf, moreIsBetter, presentOf } from '../present-values.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { sameScore } from './same-score.ts';

const parameters = z.strictObject({
  method: z.literal('z-score'),
  mean: z.optional(schemeNumber),
  sd: z.optional(positiveNumber),
});

/** Parameters of {@link zScore}: the mean and the standard deviation that the scores shall have, else 0 and 1. */
export type ZScoreParameters = z.infer<typeof parameters>;

/**
 * Standard scores (标准分数, Z-score): mean + sd·(x − x̄)/s, of −x where less is better, s being the sample's standard
 * deviation (n − 1). Where all values are equal, or one unit alone has a value, everyone gets `mean`.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), §5.
 *
 * @example
 * zScore.normalise({ item: 'x', direction: 'up', units: ['a', 'b', 'c'], values: [2, 4, 6].map((x) => new Decimal(x)) }, { method: 'z-score', mean: 100, sd: 10 }).scores; // [90, 100, 110]
 */
export const zScore = {
  method: 'z-score',
  parameters,
  normalise: (column, { mean = 0, sd = 1 }) => {
    const values = moreIsBetter(column);
    const present = presentOf(values);
    const extent = extentOf(values);
    if (!extent) return { scores: values, warnings: [] };
    if (extent.min.equals(extent.max)) return sameScore('z-score', column, exact(mean));
    const middle = meanOf(present);
    const distances = present.map((value) => value.minus(middle));
    const squares = distances.reduce((sum, distance) => sum.plus(distance.times(distance)), ZERO);
    const factor = exact(sd).div(squares.div(present.length - 1).sqrt());
    const shift = exact(mean);
    return { scores: mapPresent(values, (value) => value.minus(middle).times(factor).plus(shift)), warnings: [] };
  },
} satisfies NormaliseMethod<ZScoreParameters>;

const ZERO = new Decimal(0);
