import * as z from 'zod/mini';
import { indicatorFields } from '../indicator-table.ts';

/**
 * From whom a run takes a raw figure (取数口径): `reported` the zone's own as accepted; `authority` what its department settled
 * (部门核定数) and nothing else; `authority-if-present` that where there is one, or else the zone's own.
 */
export const authorityChoice = z.enum(['reported', 'authority', 'authority-if-present']);

/** By raw figure; those that are not named are `reported`. */
export const authorityChoices = z.partialRecord(z.enum(indicatorFields), authorityChoice);

/** One of {@link authorityChoice}. */
export type AuthorityChoice = z.infer<typeof authorityChoice>;
