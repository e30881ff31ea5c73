import * as z from 'zod/mini';
import type { TreatMethod } from './treat-method.ts';

const parameters = z.strictObject({ method: z.literal('none') });

/** Parameters of {@link none}: nothing but its name. */
export type NoneParameters = z.infer<typeof parameters>;

/**
 * Leaves every value as it is (不处理), e.g. for one item of a scheme that treats the others.
 *
 * @example
 * none.treat({ item: 'x', direction: 'up', units: ['a'], values: [new Decimal(900)] }).values; // [900]
 */
export const none = {
  method: 'none',
  parameters,
  treat: ({ values }) => ({ values, warnings: [] }),
} satisfies TreatMethod<NoneParameters>;
