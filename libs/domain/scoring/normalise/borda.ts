import * as z from 'zod/mini';
import { mapPresent } from '../present-values.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { ranksFromWorst } from './ranks-from-worst.ts';

const parameters = z.strictObject({ method: z.literal('borda') });

/** Parameters of {@link borda}: nothing but its name. */
export type BordaParameters = z.infer<typeof parameters>;

/**
 * Borda points (博达计数法): how many units a unit stands above, 0 for the worst. Equal values have equal points.
 *
 * @example
 * borda.normalise({ item: 'x', direction: 'down', units: ['a', 'b', 'c'], values: [5, 9, 5].map((x) => new Decimal(x)) }).scores; // [1, 0, 1]
 */
export const borda = {
  method: 'borda',
  parameters,
  normalise: (column) => ({ scores: mapPresent(ranksFromWorst(column), (rank) => rank.minus(1)), warnings: [] }),
} satisfies NormaliseMethod<BordaParameters>;
