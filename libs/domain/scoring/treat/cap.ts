import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { mapPresent } from '../present-values.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import { replaced } from './replaced.ts';
import type { TreatMethod } from './treat-method.ts';

const parameters = z
  .strictObject({ method: z.literal('cap'), lower: z.optional(schemeNumber), upper: z.optional(schemeNumber) })
  .check(
    z.refine(({ lower, upper }) => lower !== undefined || upper !== undefined, {
      params: { zh: '应有上限或下限', en: 'needs lower or upper' },
    }),
    z.refine(
      ({ lower, upper }) => lower === undefined || upper === undefined || exact(lower).lessThanOrEqualTo(exact(upper)),
      { path: ['upper'], params: { zh: '上限不应小于下限', en: 'must not be below lower' } },
    ),
  );

/** Parameters of {@link cap}: a lower limit, an upper one or both, in the item's own unit. */
export type CapParameters = z.infer<typeof parameters>;

/**
 * Limits that were announced beforehand (封顶保底): a value beyond one counts as the limit, with a warning for its unit.
 * With a dozen units this is fairer than winsorising, where what counts as an outlier depends on the others.
 *
 * @example
 * cap.treat({ item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(300), new Decimal(-5)] }, { method: 'cap', upper: 50 }).values; // [50, -5]
 */
export const cap = {
  method: 'cap',
  parameters,
  treat: (column, { lower, upper }) => {
    const values = mapPresent(column.values, (value) => {
      const raised = lower === undefined ? value : Decimal.max(value, exact(lower));
      return upper === undefined ? raised : Decimal.min(raised, exact(upper));
    });
    return { values, warnings: replaced('cap.applied', column, values) };
  },
} satisfies TreatMethod<CapParameters>;
