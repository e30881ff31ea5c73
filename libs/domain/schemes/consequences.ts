import * as z from 'zod/mini';

const line = z.string().check(z.minLength(1), z.maxLength(100));

/**
 * What grave entries (取消评优资格、降档、取消参评资格、板块记零分) do to a place, by their kind; each rests on a competent authority's
 * document. Without a rule of the scheme, `no-award` takes the best grade and `downgrade` is one grade down; `exclusion` and `block-zero`
 * count only where the scheme knows them, and what it does not know is named among what stands in the way of an approval.
 *
 * - `no-award`: still ranked, no better than `gradeAtMost`;
 * - `downgrade`: so many `steps` down, not below the last grade that figures give;
 * - `exclusion`: it leaves the year's ranking, as if it had not taken part, and is listed with that reason;
 * - `block-zero`: the entry's block scores 0; only these `blocks`.
 *
 * Source: rules that take an award and keep the place, that take the year's place, and that give a block no points where the year's
 * energy target was missed.
 *
 * @example
 * z.safeParse(consequences, { 'no-award': { gradeAtMost: 'pass' }, exclusion: 'unranked' }).success; // true
 */
export const consequences = z.strictObject({
  'no-award': z.optional(z.strictObject({ gradeAtMost: line })),
  downgrade: z.optional(z.strictObject({ steps: z.int().check(z.minimum(1), z.maximum(9)) })),
  exclusion: z.optional(z.literal('unranked')),
  'block-zero': z.optional(z.strictObject({ blocks: z.array(line).check(z.minLength(1), z.maxLength(50)) })),
});

/** A {@link consequences}. */
export type Consequences = z.infer<typeof consequences>;
