import * as z from 'zod/mini';

const decimal = z.string().check(z.regex(/^(0|[1-9]\d*)(\.\d+)?$/u));
const use = { use: z.enum(['list', 'points']), cap: decimal };

/**
 * How rank advancement (争先进位) is measured, on the common cohort of two years; `points` add to the total, at most ±`cap`,
 * a `list` only names who advanced. With n zones of both years, ranks r of them and Δ = r before − r now:
 * `linear` a·Δ; `normalised` cap·Δ/(n − 1); `difficulty` a·Σ (n + 1 − k)/n over the places k that were passed, mirrored for a
 * fall; `champion`: as `linear`, and the full cap for who stays among the first `top`; `score`: the difference of the
 * scores, only between years of one scheme. A zone that is new has none.
 *
 * @example
 * z.safeParse(advancementRule, { method: 'linear', each: '0.5', use: 'points', cap: '2' }).success; // true
 */
export const advancementRule = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('linear'), each: decimal, ...use }),
  z.strictObject({ method: z.literal('normalised'), ...use }),
  z.strictObject({ method: z.literal('difficulty'), each: decimal, ...use }),
  z.strictObject({ method: z.literal('champion'), each: decimal, top: z.int().check(z.minimum(1)), ...use }),
  z.strictObject({ method: z.literal('score'), ...use }),
]);

/** An {@link advancementRule}. */
export type AdvancementRule = z.infer<typeof advancementRule>;
