import type { Decimal } from '../decimal.ts';
import type { Column, Values } from './column.ts';

/** The lowest and the highest value of a column. */
export interface Extent {
  readonly min: Decimal;
  readonly max: Decimal;
}

/**
 * The values that are there, in the order of the units.
 *
 * @example
 * presentOf([new Decimal(2), null, new Decimal(1)]); // [2, 1]
 */
export const presentOf = (values: Values): readonly Decimal[] => values.filter((value) => value !== null);

/**
 * Each value that is there replaced; `null` stays `null`.
 *
 * @example
 * mapPresent([new Decimal(2), null], (value) => value.plus(1)); // [3, null]
 */
export const mapPresent = (values: Values, replace: (value: Decimal, at: number) => Decimal): Values =>
  values.map((value, at) => (value === null ? null : replace(value, at)));

/**
 * The lowest and the highest value; `undefined` where no unit has one.
 *
 * @example
 * extentOf([new Decimal(2), null, new Decimal(7)]); // { min: new Decimal(2), max: new Decimal(7) }
 */
export const extentOf = (values: Values): Extent | undefined => {
  const [first, ...others] = presentOf(values);
  if (first === undefined) return undefined;
  return others.reduce<Extent>(
    ({ min, max }, value) => ({ min: value.lessThan(min) ? value : min, max: value.greaterThan(max) ? value : max }),
    { min: first, max: first },
  );
};

/**
 * The values turned so that more is better: as they are, or −x where less is better.
 *
 * @example
 * moreIsBetter({ item: 'energy', direction: 'down', units: ['a'], values: [new Decimal(2)] }); // [-2]
 */
export const moreIsBetter = ({ direction, values }: Column): Values =>
  direction === 'up' ? values : mapPresent(values, (value) => (value.isZero() ? value : value.neg()));

/**
 * The arithmetic mean (算术平均数) of at least one value.
 *
 * @example
 * meanOf([new Decimal(1), new Decimal(2)]); // 1.5
 */
export const meanOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(value)).div(values.length);
