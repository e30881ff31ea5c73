import * as z from 'zod/mini';

/** As the registry's ids are, and names of groups. */
const zone = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/u));
const group = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^\S(?:[^\p{Cc}]*\S)?$/u));

/**
 * Whom a scheme ranks (参评范围), where it does not leave that to the registry's cohort and groups (分组) of the year: these zones, each
 * perhaps in a group. Zones of the registry's cohort that it does not name are listed without a rank.
 *
 * @example
 * z.safeParse(cohortRule, { zones: [{ zone: 'hangzhou', group: '东北片' }] }).success; // true
 */
export const cohortRule = z.strictObject({
  zones: z.array(z.strictObject({ zone, group: z.optional(group) })).check(z.minLength(1), z.maxLength(200)),
});
