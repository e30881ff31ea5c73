import * as z from 'zod/mini';
import type { Values } from '../column.ts';
import { extentOf, mapPresent } from '../present-values.ts';
import type { TreatMethod } from './treat-method.ts';

const parameters = z.strictObject({ method: z.literal('log') });

/** Parameters of {@link log}: nothing but its name. */
export type LogParameters = z.infer<typeof parameters>;

/**
 * Natural logarithms (对数变换) of values that are moved above zero first: ln(x − min + 0.01·(max − min)). The order stays
 * and high values come closer together. A column without differences stays as it is.
 *
 * @example
 * log.treat({ item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(7), new Decimal(107)] }).values; // [0, new Decimal(101).ln()]
 */
export const log = {
  method: 'log',
  parameters,
  treat: ({ item, values }) => {
    const extent = extentOf(values);
    if (!extent || extent.min.equals(extent.max)) return { values, warnings: [] };
    const message = { zh: '各数值已作对数变换', en: 'all values were replaced by logarithms' };
    return { values: logarithmsOf(values), warnings: [{ code: 'log.applied', item, message }] };
  },
} satisfies TreatMethod<LogParameters>;

/**
 * The logarithms that {@link log} takes.
 *
 * @example
 * logarithmsOf([new Decimal(7), null, new Decimal(107)]); // [0, null, new Decimal(101).ln()]
 */
export const logarithmsOf = (values: Values): Values => {
  const extent = extentOf(values);
  if (!extent || extent.min.equals(extent.max)) return values;
  const shift = extent.max.minus(extent.min).times('0.01').minus(extent.min);
  return mapPresent(values, (value) => value.plus(shift).ln());
};
