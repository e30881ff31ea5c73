import * as z from 'zod/mini';
import { moreIsBetter } from '../present-values.ts';
import type { NormaliseMethod } from './normalise-method.ts';

const parameters = z.strictObject({ method: z.literal('raw') });

/** Parameters of {@link raw}: nothing but its name. */
export type RawParameters = z.infer<typeof parameters>;

/**
 * The value itself (原值), or −x where less is better: for aggregates that make values comparable themselves, such as
 * TOPSIS with vector normalisation.
 *
 * @example
 * raw.normalise({ item: 'x', direction: 'down', units: ['a'], values: [new Decimal(3)] }).scores; // [-3]
 */
export const raw = {
  method: 'raw',
  parameters,
  normalise: (column) => ({ scores: moreIsBetter(column), warnings: [] }),
} satisfies NormaliseMethod<RawParameters>;
