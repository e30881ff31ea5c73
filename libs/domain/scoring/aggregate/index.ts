import * as z from 'zod/mini';
import type { Aggregated, AggregateInput, AggregateMethod } from './aggregate-method.ts';
import { arithmetic } from './arithmetic.ts';
import { copeland } from './copeland.ts';
import { geometric } from './geometric.ts';
import { harmonic } from './harmonic.ts';
import { mpi } from './mpi.ts';
import { power } from './power.ts';
import { topsis } from './topsis.ts';

const methods = { arithmetic, geometric, harmonic, power, copeland, topsis, mpi };

/** The name of a way of aggregating, as a node's `aggregate` gives it. */
export type AggregateName = keyof typeof methods;

/** What a node's `parameters` may be, by the name of the way of aggregating. */
export type AggregateParameters = {
  readonly [Name in AggregateName]: z.infer<(typeof methods)[Name]['parameters']>;
};

/** Every way of aggregating (合成方法), by its name. */
export const aggregates: { readonly [Name in AggregateName]: AggregateMethod<AggregateParameters[Name]> } = methods;

const isName = (name: string): name is AggregateName => Object.hasOwn(aggregates, name);

/** The names of the {@link aggregates}, in the order of the list. */
export const aggregateNames: readonly AggregateName[] = Object.keys(aggregates).filter(isName);

/**
 * The way of aggregating of a name; `undefined` where there is none.
 *
 * @example
 * findAggregate('median'); // undefined
 */
export const findAggregate = (name: string): (typeof aggregates)[AggregateName] | undefined =>
  isName(name) ? aggregates[name] : undefined;

const run = <Name extends AggregateName>(name: Name, input: AggregateInput, parameters: unknown): Aggregated => {
  const method: AggregateMethod<AggregateParameters[Name]> = aggregates[name];
  return method.aggregate(input, z.parse(method.parameters, parameters));
};

/**
 * Aggregates a node's children by the method of a name. The name and the parameters come from a scheme that was checked:
 * others throw.
 *
 * @example
 * aggregate('arithmetic', { node: 'all', units: ['a'], children: [{ id: 'rd', weight: new Decimal(1), scores: [new Decimal(7)] }] }, {}).scores; // [7]
 */
export const aggregate = (
  name: string,
  input: AggregateInput,
  parameters: Readonly<Record<string, unknown>>,
): Aggregated => {
  if (!isName(name)) throw new RangeError(`no way of aggregating: ${name}`);
  return run(name, input, parameters);
};
