import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Direction } from '../column.ts';
import type { Extent } from '../present-values.ts';
import { exact, type SchemeNumber, schemeNumber } from '../scheme-number.ts';

/** The fields of bounds in an item's own unit, e.g. the goalposts 不允许值 and 满意值. */
export const boundFields = { lower: schemeNumber, upper: schemeNumber } as const;

/** That bounds rise. They never turn a direction round: the item says its direction. */
export const boundsRise = z.refine<{ readonly lower: SchemeNumber; readonly upper: SchemeNumber }>(
  ({ lower, upper }) => exact(lower).lessThan(exact(upper)),
  {
    path: ['upper'],
    params: { zh: '上限应大于下限；方向由指标规定', en: 'must be above lower; the item says its direction' },
  },
);

/**
 * How far a value has come from the worse bound to the better one: 0 and 1 at the bounds, beyond them outside.
 *
 * @example
 * shareBetween({ min: new Decimal(10), max: new Decimal(50) }, 'down')(new Decimal(20)); // 0.75
 */
export const shareBetween = ({ min, max }: Extent, direction: Direction): ((value: Decimal) => Decimal) => {
  const width = max.minus(min);
  return (value) => (direction === 'up' ? value.minus(min) : max.minus(value)).div(width);
};
