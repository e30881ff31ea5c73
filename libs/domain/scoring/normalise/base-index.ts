import * as z from 'zod/mini';
import { Decimal, plain } from '../../decimal.ts';
import { positiveNumber } from '../positive-number.ts';
import { mapPresent, presentOf } from '../present-values.ts';
import { exact } from '../scheme-number.ts';
import type { NormaliseMethod } from './normalise-method.ts';
import { FULL } from './scale.ts';

const parameters = z.strictObject({
  method: z.literal('base-index'),
  base: positiveNumber,
  times: z.optional(positiveNumber),
  cap: z.optional(positiveNumber),
});

/**
 * Parameters of {@link baseIndex}: the base value in the item's own unit, the points of who stands exactly there (else
 * 100), and how many times the base counts at most, e.g. 2 for an item that is capped at twice its weight.
 */
export type BaseIndexParameters = z.infer<typeof parameters>;

/**
 * The index to a base value (基准值法): times·x/base, or times·base/x where less is better; a score depends on no other
 * unit and can be compared between years.
 *
 * Where less is better a value of zero or below has no such ratio: it scores as `cap` allows, or else as the best of the
 * other units does, and not below `times`; with a warning. Nobody else's score changes by it.
 *
 * @example
 * baseIndex.normalise({ item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(24), new Decimal(90)] }, { method: 'base-index', base: 30, cap: 2 }).scores; // [80, 200]
 */
export const baseIndex = {
  method: 'base-index',
  parameters,
  normalise: ({ direction, item, units, values }, { base, times = 100, cap }) => {
    const standard = exact(base);
    const points = (ratio: Decimal) => (cap === undefined ? ratio : Decimal.min(ratio, exact(cap))).times(exact(times));
    if (direction === 'up') {
      return { scores: mapPresent(values, (value) => points(value.div(standard))), warnings: [] };
    }
    const ratios = presentOf(values).flatMap((value) => (value.greaterThan(0) ? [standard.div(value)] : []));
    const best = points(cap === undefined ? ratios.reduce((a, b) => Decimal.max(a, b), FULL) : exact(cap));
    const below = (value: Decimal | null | undefined) => value?.greaterThan(0) === false;
    return {
      scores: mapPresent(values, (value) => (below(value) ? best : points(standard.div(value)))),
      warnings: units
        .filter((_, at) => below(values[at]))
        .map((unit) => ({ code: 'base-index.not-positive', unit, item, message: notPositive(best) })),
    };
  },
} satisfies NormaliseMethod<BaseIndexParameters>;

const notPositive = (score: Decimal) => ({
  zh: `数值不为正，无法与基准值相比，计 ${plain(score)} 分`,
  en: `a value that is not above zero has no ratio to the base: the score is ${plain(score)}`,
});
