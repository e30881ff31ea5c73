import * as z from 'zod/mini';

const line = z.string().check(z.minLength(1), z.maxLength(100));
const decimal = z.string().check(z.regex(/^(0|[1-9]\d*)(\.\d+)?$/u));
const grade = { grade: line, title: z.strictObject({ zh: line, en: line }) };

/** What only an entry gives (定为该等次), e.g. 不合格: no figure leads to it. */
const byDecision = { byDecision: z.optional(z.strictObject(grade)) };

/**
 * How ranked zones are graded (评定等次). By quota: each step takes a share of the ranked zones from the top, rounded as it
 * says, and zones that tie at its end take the better grade. By bands: from a score on. What is left takes the rest's
 * grade. A grade below the rest, e.g. 不合格, comes only of a documented decision: `byDecision`.
 *
 * Source: rules that grade by quota (A = the first 25 %) and by score (≥ 90 优秀).
 *
 * @example
 * z.safeParse(gradeRule, { method: 'bands', bands: [], rest: { grade: 'C', title: { zh: '合格', en: 'pass' } } }).success; // true
 */
export const gradeRule = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('quota'),
    steps: z.array(
      z.strictObject({
        ...grade,
        share: decimal,
        rounding: z.enum(['floor', 'round', 'ceil']),
        /** So many at least, where there are as many. */
        least: z.optional(z.int().check(z.minimum(0))),
      }),
    ),
    rest: z.strictObject(grade),
    ...byDecision,
  }),
  z.strictObject({
    method: z.literal('bands'),
    /** From the best down. */
    bands: z.array(z.strictObject({ ...grade, from: decimal })),
    rest: z.strictObject(grade),
    ...byDecision,
  }),
]);

/** A {@link gradeRule}. */
export type GradeRule = z.infer<typeof gradeRule>;
