import * as z from 'zod/mini';
import { roundings } from '../decimal.ts';

/**
 * How scores and values are printed (修约): 四舍五入 (`half-up`) or by GB/T 8170 (`half-even`, 四舍六入五成双), with so many decimals, two
 * where it does not say. Ranks never depend on it; columns in which unequal scores would print the same get more decimals.
 *
 * @example
 * z.safeParse(displayRule, { rounding: 'half-even', places: 2 }).success; // true
 */
export const displayRule = z.strictObject({
  rounding: z.enum(roundings),
  places: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
});
