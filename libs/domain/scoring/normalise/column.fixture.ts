import fc from 'fast-check';
import { Decimal, plain } from '../../decimal.ts';
import type { Column, Direction, Values } from '../column.ts';

/** A column of the units a, b, c, … */
export const column = (direction: Direction, ...values: readonly (number | string | null)[]): Column => ({
  item: 'x',
  direction,
  units: values.map((_, at) => String.fromCodePoint(97 + at)),
  values: values.map((value) => (value === null ? null : new Decimal(value))),
});

/** Scores or values in writing. */
export const printed = (values: Values): readonly (string | null)[] =>
  values.map((value) => (value === null ? null : plain(value)));

/** Any value: thousandths, some of them alike, some missing. */
const anyValue = fc.option(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -500_000, max: 500_000 })).map((x) => x / 1000),
  { freq: 6 },
);

/** Any column of up to a dozen units. */
export const anyColumn = fc
  .tuple(fc.constantFrom<Direction>('up', 'down'), fc.array(anyValue, { maxLength: 12 }))
  .map(([direction, values]) => column(direction, ...values));
