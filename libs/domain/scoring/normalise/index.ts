import * as z from 'zod/mini';
import type { Column } from '../column.ts';
import { baseIndex } from './base-index.ts';
import { borda } from './borda.ts';
import { distanceToReference } from './distance-to-reference.ts';
import { distanceToTarget } from './distance-to-target.ts';
import { efficacy } from './efficacy.ts';
import { fractionOfMax } from './fraction-of-max.ts';
import { goalposts } from './goalposts.ts';
import { meanRatio } from './mean-ratio.ts';
import { minMax } from './min-max.ts';
import type { Normalised } from './normalise-method.ts';
import { percentile } from './percentile.ts';
import { piecewise } from './piecewise.ts';
import { rank } from './rank.ts';
import { raw } from './raw.ts';
import { zScore } from './z-score.ts';

/** Every way of making comparable scores (无量纲化方法). Adding one is a file here and a line in this list. */
export const normalisers = [
  minMax,
  zScore,
  rank,
  percentile,
  borda,
  fractionOfMax,
  distanceToReference,
  distanceToTarget,
  goalposts,
  efficacy,
  baseIndex,
  meanRatio,
  piecewise,
  raw,
] as const;

const [first, ...others] = normalisers;

/** What a scheme writes for a normaliser: `method` names it, the rest is what it takes. */
export const normaliserParameters = z.discriminatedUnion('method', [
  first.parameters,
  ...others.map(({ parameters }) => parameters),
]);

/** Parameters of one of the {@link normalisers}. */
export type NormaliserParameters = z.infer<typeof normaliserParameters>;

const byName = new Map<string, (column: Column, parameters: never) => Normalised>(
  normalisers.map(({ method, normalise }) => [method, normalise]),
);

/**
 * Scores a column by the method that the parameters name.
 *
 * @example
 * normalise({ item: 'x', direction: 'up', units: ['a', 'b'], values: [1, 5].map((x) => new Decimal(x)) }, { method: 'min-max' }).scores; // [0, 1]
 */
export const normalise = (column: Column, parameters: NormaliserParameters): Normalised => {
  const run = byName.get(parameters.method);
  if (!run) throw new TypeError(`no such normaliser: ${parameters.method}`);
  // It was found by the name that the parameters carry, so they are its own.
  return run(column, parameters as never);
};
