import * as z from 'zod/mini';
import type { SchemeNode } from '../scheme-tree.ts';
import { type CombinedParameters, combined } from './combined.ts';
import {
  type SingleParameters,
  singleMethods,
  singleParameters,
  singleProblems,
  weighSingly,
} from './single-methods.ts';
import type { Weighed, WeighInput } from './weigh-method.ts';
import type { WeightsProblem } from './weights-problem.ts';

/** Every way of weighing (赋权方法): those that stand alone, and the one that joins two of them. */
export const weighMethods = [...singleMethods, combined] as const;

/** What a scheme's `weights` may be: `method` names the way of weighing, the rest is what it takes. */
export const weightsParameters = z.discriminatedUnion('method', [singleParameters, combined.parameters]);

/** Parameters of one of the {@link weighMethods}. */
export type WeightsParameters = SingleParameters | CombinedParameters;

/**
 * Weighs items by the method that the parameters name.
 *
 * @example
 * weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }, scores: new Map() }, { method: 'given' }).weights.get('rd'); // new Decimal(1)
 */
export const weigh = (input: WeighInput, parameters: WeightsParameters): Weighed =>
  parameters.method === 'combined' ? combined.weigh(input, parameters) : weighSingly(input, parameters);

/**
 * What is wrong with a scheme's `weights` that their shape cannot say, e.g. a matrix that does not fit the tree. Paths start
 * at the weights. The weights in the tree itself are not looked at.
 *
 * @example
 * weightsProblems({ method: 'block-factor', factors: { r: 1 } }, { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }).map(({ path }) => path); // [['factors', 'r']]
 */
export const weightsProblems = (parameters: WeightsParameters, tree: SchemeNode): readonly WeightsProblem[] =>
  parameters.method === 'combined'
    ? parameters.of.flatMap((one, at) =>
        singleProblems(one, tree).map(({ path, message }) => ({ path: ['of', at, ...path], message })),
      )
    : singleProblems(parameters, tree);
