import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Direction } from '../column.ts';
import { mapPresent } from '../present-values.ts';
import { exact, type SchemeNumber, schemeNumber } from '../scheme-number.ts';
import type { NormaliseMethod } from './normalise-method.ts';

const point = z.tuple([schemeNumber, schemeNumber]);

const points = z.tuple([point, point], point).check(
  z.maxLength(1000),
  z.refine((given) => given.every(([x], at) => at === 0 || exact(x).greaterThan(exact(given[at - 1]?.[0] ?? x))), {
    params: { zh: '各点的数值应严格递增', en: 'must rise strictly from point to point' },
  }),
);

const parameters = z.strictObject({ method: z.literal('piecewise'), points, steps: z.optional(z.boolean()) });

/** Parameters of {@link piecewise}: points `[value, score]` with rising values, and whether scores jump between them. */
export type PiecewiseParameters = z.infer<typeof parameters>;

/**
 * A table of points (分段计分): linear between two of them, the first and last score beyond them. The table says which
 * value has which score, so the item's direction changes nothing there; a value in the middle may be the best (适度指标).
 *
 * With `steps` a score holds until the next point is reached (分档计分). The direction says from where one comes: with more
 * being better a score holds from its point upwards (达到), with less being better from its point downwards (不超过).
 *
 * @example
 * piecewise.normalise({ item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(5), new Decimal(15)] }, { method: 'piecewise', points: [[0, 60], [10, 80], [20, 90]] }).scores; // [70, 85]
 */
export const piecewise = {
  method: 'piecewise',
  parameters,
  normalise: ({ direction, values }, { points, steps = false }) => {
    const table: Table = [pointOf(points[0]), ...points.slice(1).map(pointOf)];
    const score = steps ? stepAt(table, direction) : lineAt(table);
    return { scores: mapPresent(values, score), warnings: [] };
  },
} satisfies NormaliseMethod<PiecewiseParameters>;

interface Point {
  readonly x: Decimal;
  readonly score: Decimal;
}

type Table = readonly [Point, ...Point[]];

const pointOf = ([x, score]: readonly [SchemeNumber, SchemeNumber]): Point => ({ x: exact(x), score: exact(score) });

const lineAt = (table: Table) => (value: Decimal) => {
  const before = atOrBelow(table, value) ?? table[0];
  const after = atOrAbove(table, value) ?? before;
  const width = after.x.minus(before.x);
  if (width.isZero()) return before.score;
  return after.score.minus(before.score).times(value.minus(before.x)).div(width).plus(before.score);
};

const stepAt = (table: Table, direction: Direction) => (value: Decimal) => {
  const [first, last] = [table[0], table.at(-1) ?? table[0]];
  return (direction === 'up' ? (atOrBelow(table, value) ?? first) : (atOrAbove(table, value) ?? last)).score;
};

const atOrBelow = (table: Table, value: Decimal) => table.findLast(({ x }) => x.lessThanOrEqualTo(value));

const atOrAbove = (table: Table, value: Decimal) => table.find(({ x }) => x.greaterThanOrEqualTo(value));
