import * as z from 'zod/mini';
import type { Column } from '../column.ts';
import { cap } from './cap.ts';
import { log } from './log.ts';
import { none } from './none.ts';
import type { Treated } from './treat-method.ts';
import { winsorise } from './winsorise.ts';

/** Every way of taming outliers (异常值处理方法). Adding one is a file here and a line in this list. */
export const treatments = [none, winsorise, log, cap] as const;

const [first, ...others] = treatments;

/** What a scheme writes for a treatment: `method` names it, the rest is what it takes. */
export const treatmentParameters = z.discriminatedUnion('method', [
  first.parameters,
  ...others.map(({ parameters }) => parameters),
]);

/** Parameters of one of the {@link treatments}. */
export type TreatmentParameters = z.infer<typeof treatmentParameters>;

const byName = new Map<string, (column: Column, parameters: never) => Treated>(
  treatments.map(({ method, treat }) => [method, treat]),
);

/**
 * Treats a column by the method that the parameters name.
 *
 * @example
 * treat({ item: 'x', direction: 'up', units: ['a', 'b'], values: [1, 5].map((x) => new Decimal(x)) }, { method: 'none' }).values; // [1, 5]
 */
export const treat = (column: Column, parameters: TreatmentParameters): Treated => {
  const run = byName.get(parameters.method);
  if (!run) throw new TypeError(`no such treatment: ${parameters.method}`);
  // It was found by the name that the parameters carry, so they are its own.
  return run(column, parameters as never);
};
