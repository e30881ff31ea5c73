import * as z from 'zod/mini';
import type { SchemeNode } from '../scheme-tree.ts';
import { ahp } from './ahp.ts';
import { ahpProblems } from './ahp-problems.ts';
import { blockFactor, factorProblems } from './block-factor.ts';
import { critic } from './critic.ts';
import { cv } from './cv.ts';
import { entropy } from './entropy.ts';
import { equal } from './equal.ts';
import { given } from './given.ts';
import type { Weighed, WeighInput } from './weigh-method.ts';
import type { WeightsProblem } from './weights-problem.ts';

/** Every way of weighing that needs no other. Adding one is a file here and a line in this list. */
export const singleMethods = [given, equal, entropy, critic, cv, ahp, blockFactor] as const;

const [first, ...others] = singleMethods;

/** What a scheme writes for one of the {@link singleMethods}. */
export const singleParameters = z.discriminatedUnion('method', [
  first.parameters,
  ...others.map(({ parameters }) => parameters),
]);

/** Parameters of one of the {@link singleMethods}; `method` names it. */
export type SingleParameters = z.infer<typeof singleParameters>;

const byName = new Map<string, (input: WeighInput, parameters: never) => Weighed>(
  singleMethods.map(({ method, weigh }) => [method, weigh]),
);

/**
 * Weighs items by the one of the {@link singleMethods} that the parameters name.
 *
 * @example
 * weighSingly({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }, scores: new Map() }, { method: 'given' }).weights.get('rd'); // new Decimal(1)
 */
export function weighSingly(input: WeighInput, parameters: SingleParameters): Weighed {
  const run = byName.get(parameters.method);
  if (!run) throw new TypeError(`no such way of weighing: ${parameters.method}`);
  // It was found by the name that the parameters carry, so they are its own.
  return run(input, parameters as never);
}

/**
 * What is wrong with the parameters of one of the {@link singleMethods} for the tree at hand.
 *
 * @example
 * singleProblems({ method: 'equal' }, { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }); // []
 */
export function singleProblems(parameters: SingleParameters, tree: SchemeNode): readonly WeightsProblem[] {
  switch (parameters.method) {
    case 'ahp':
      return ahpProblems(parameters, tree);
    case 'block-factor':
      return factorProblems(parameters, tree);
    default:
      return [];
  }
}
