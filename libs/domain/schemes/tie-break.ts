import * as z from 'zod/mini';

const line = z.string().check(z.minLength(1), z.maxLength(100));

/**
 * One comparison between zones whose totals are equal (同分时比较): the score of a node of the tree, e.g. of a block; the value of an
 * item, in its own unit; or who has the fewer points taken off (扣分少者在前). Without a score or value a zone comes after those that have one.
 *
 * @example
 * z.safeParse(tieBreak, { node: 'economy' }).success; // true
 */
export const tieBreak = z.union([
  z.strictObject({ node: line }),
  z.strictObject({ item: line }),
  z.strictObject({ fewer: z.literal('deductions') }),
]);

/** A {@link tieBreak}. */
export type TieBreak = z.infer<typeof tieBreak>;
