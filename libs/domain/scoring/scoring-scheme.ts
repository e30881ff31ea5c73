import * as z from 'zod/mini';
import { aggregateNames } from './aggregate/index.ts';
import { normaliserParameters } from './normalise/index.ts';
import { schemeNumber } from './scheme-number.ts';
import { treatmentParameters } from './treat/index.ts';
import { weightsParameters } from './weigh/index.ts';

/** An id in a scheme or a table: no blanks at its ends, nothing that breaks a line. */
const id = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^\S(?:[^\p{Cc}]*\S)?$/u));

const item = z.strictObject({
  id,
  direction: z.enum(['up', 'down']),
  normaliser: z.optional(normaliserParameters),
  treatment: z.optional(treatmentParameters),
});

const leaf = z.strictObject({ item: id, weight: z.optional(schemeNumber) });

const node = z.strictObject({
  id,
  weight: z.optional(schemeNumber),
  aggregate: z.enum(aggregateNames),
  parameters: z.optional(z.record(z.string(), z.unknown())),
  get children() {
    return z.array(z.union([leaf, node])).check(z.minLength(1));
  },
});

/**
 * The shape of a scoring scheme: which items there are and which way each is better, how outliers are tamed, how values
 * become scores, what a missing one counts, how items are weighed, how the tree makes one score, and how units are ranked.
 * What a shape cannot say, e.g. that the tree names every item once, {@link readScheme} checks.
 */
export const scoringScheme = z.strictObject({
  id,
  version: z.union([z.int().check(z.minimum(0)), id]),
  items: z.array(item).check(z.minLength(1), z.maxLength(500)),
  normaliser: normaliserParameters,
  treatment: z.optional(treatmentParameters),
  weights: weightsParameters,
  missing: z.enum(['renormalise', 'mean', 'group-mean', 'zero', 'fail']),
  tree: node,
  ranking: z.strictObject({
    ties: z.enum(['competition', 'dense', 'ordinal']),
    places: z.optional(z.int().check(z.minimum(0), z.maximum(12))),
  }),
});

/** A scoring scheme, of the right shape. */
export type ScoringScheme = z.infer<typeof scoringScheme>;

/** One item of a scheme. */
export type SchemeItem = ScoringScheme['items'][number];

/**
 * What becomes of a score that is missing (缺项处理), once values are normalised: its weight goes to the others of its
 * node, or it is the mean of all or of the group, or zero; or the table is refused.
 */
export type MissingPolicy = ScoringScheme['missing'];
