import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { extentOf, mapPresent, presentOf } from '../present-values.ts';
import type { AggregateMethod } from './aggregate-method.ts';
import type { PresentChild } from './present-children.ts';
import { type Guarded, scoreUnits } from './score-units.ts';

const parameters = z.strictObject({ normalise: z.optional(z.enum(['none', 'vector', 'min-max'])) });

type Parameters = z.infer<typeof parameters>;

const scaling = {
  none: (scores) => scores,
  vector: (scores) => {
    const length = presentOf(scores)
      .reduce((sum, score) => sum.plus(score.times(score)), new Decimal(0))
      .sqrt();
    return length.isZero() ? scores : mapPresent(scores, (score) => score.div(length));
  },
  'min-max': (scores) => {
    const extent = extentOf(scores);
    const range = extent?.max.minus(extent.min);
    if (!extent || !range || range.isZero()) return scores;
    return mapPresent(scores, (score) => score.minus(extent.min).div(range));
  },
} satisfies Record<NonNullable<Parameters['normalise']>, (scores: Values) => Values>;

/** How far a unit is from an ideal that is given by child, in the children that it has. */
function distance(children: readonly PresentChild[], ideal: readonly (Decimal | undefined)[]): Decimal {
  const squares = children.map(({ place, score, share }) =>
    score
      .minus(ideal[place] ?? score)
      .times(share)
      .pow(2),
  );
  return squares.reduce((sum, square) => sum.plus(square), new Decimal(0)).sqrt();
}

/**
 * TOPSIS (逼近理想解排序法, 优劣解距离法): with V = w·Z, d⁺ and d⁻ are a unit's Euclidean distances to the best and to the worst
 * V of every child over the units, and the score is d⁻/(d⁺ + d⁻), from 0 to 1. Z is the scores as the scheme
 * normalised them (`none`), s/√Σs² (`vector`) or (s − min)/(max − min) (`min-max`): the choice can change the winner. A unit
 * that lacks children is measured on those that it has. Where all units are equal in these, the score is ½
 * (`topsis.constant`). Source: Hwang & Yoon, Multiple Attribute Decision Making (1981).
 *
 * @example
 * topsis.aggregate({ node: 'all', units: ['a', 'b', 'c'], children: [{ id: 'rd', weight: new Decimal(1), scores: [0, 3, 4].map((x) => new Decimal(x)) }] }, {}).scores; // [0, 0.75, 1].map((x) => new Decimal(x))
 */
export const topsis = {
  method: 'topsis',
  parameters,
  aggregate: (input, { normalise = 'none' }) => {
    const children = input.children.map((child) => ({ ...child, scores: scaling[normalise](child.scores) }));
    const extents = children.map(({ scores }) => extentOf(scores));
    const best = extents.map((extent) => extent?.max);
    const worst = extents.map((extent) => extent?.min);
    return scoreUnits('topsis', { ...input, children }, (present) => {
      const above = distance(present, worst);
      const both = above.plus(distance(present, best));
      return both.isZero() ? middle : above.div(both);
    });
  },
} satisfies AggregateMethod<Parameters>;

const middle: Guarded = {
  score: new Decimal('0.5'),
  reason: 'constant',
  message: { zh: '各单位得分相同，取 0.5', en: 'All units have the same scores: 0.5' },
};
