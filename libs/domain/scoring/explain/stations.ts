import { Decimal, quantise } from '../../decimal.ts';
import { extentOf, presentOf } from '../present-values.ts';
import { exact } from '../scheme-number.ts';
import type { SchemeItem, ScoringScheme } from '../scoring-scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import type { ValuePlace } from './rescore.ts';

/** How far beyond the best to look, in spreads of the item (best less worst). */
const BEYOND = ['0.1', '0.5', '1', '2', '5', '10'];
/** How far towards zero to look where less is better and all are above it, as a share of the best. */
const TOWARDS_ZERO = ['0.9', '0.5', '0.2', '0.1', '0.01'];
/** Where there are fewer stretches between stations, each is cut into several. */
const STRETCHES = 16;

/** The stations of a search, and how far apart the item's values are. */
export interface Stations {
  /** Values beyond the unit's own, from near to far. */
  readonly values: readonly Decimal[];
  /** The best value of the item less the worst, never 0: 1 where all are equal. */
  readonly spread: Decimal;
}

/**
 * Where scores may bend or jump as one value gets better, and points between: the values of the other units, the
 * numbers of the item's normaliser and caps, and some beyond the best. An item of which all values are above zero is
 * never taken to zero or below.
 *
 * @example
 * stationsFrom(scheme, table, { unit: 'ningbo', item: 'rd' }, new Decimal(3)).values[0]; // 3.05
 */
export const stationsFrom = (
  scheme: ScoringScheme,
  { units }: ScoringTable,
  place: ValuePlace,
  from: Decimal,
): Stations => {
  const item = scheme.items.find(({ id }) => id === place.item);
  const column = units.map(({ values }) => values.get(place.item) ?? null);
  const extent = extentOf(column) ?? { min: from, max: from };
  const spread = extent.max.equals(extent.min) ? new Decimal(1) : extent.max.minus(extent.min);
  const up = item?.direction !== 'down';
  const above = !up && extent.min.greaterThan(0);
  const known = [...presentOf(column), ...(item ? numbersOf(item, scheme) : [])].filter(
    (value) => (up ? value.greaterThan(from) : value.lessThan(from)) && (!above || value.greaterThan(0)),
  );
  const best = known.reduce(up ? (a, b) => Decimal.max(a, b) : (a, b) => Decimal.min(a, b), from);
  const beyond = above
    ? TOWARDS_ZERO.map((share) => best.times(share))
    : BEYOND.map((times) => best.plus(spread.times(up ? times : `-${times}`)));
  const inOrder = [...known, ...beyond].toSorted((a, b) => (up ? a.comparedTo(b) : b.comparedTo(a)));
  const apart = inOrder.filter((value, at) => !inOrder[at - 1]?.equals(value));
  return { values: divided(from, apart), spread };
};

/** What an item's method says in the item's own unit. */
const numbersOf = ({ normaliser, treatment }: SchemeItem, scheme: ScoringScheme): readonly Decimal[] => {
  const tamed = treatment ?? scheme.treatment;
  const limits = tamed?.method === 'cap' ? [tamed.lower, tamed.upper] : [];
  return [...limits, ...numbersOfNormaliser(normaliser ?? scheme.normaliser)].flatMap((number) =>
    number === undefined ? [] : [exact(number)],
  );
};

const numbersOfNormaliser = (parameters: ScoringScheme['normaliser']) => {
  switch (parameters.method) {
    case 'goalposts':
      return [parameters.lower, parameters.upper];
    case 'efficacy':
      return parameters.bounds && 'lower' in parameters.bounds
        ? [parameters.bounds.lower, parameters.bounds.upper]
        : [];
    case 'distance-to-target':
      return [parameters.target];
    case 'base-index':
      return [parameters.base];
    case 'piecewise':
      return parameters.points.map(([value]) => value);
    default:
      return [];
  }
};

const divided = (from: Decimal, stations: readonly Decimal[]): readonly Decimal[] => {
  const pieces = Math.ceil(STRETCHES / stations.length);
  return stations.flatMap((station, at) => {
    const before = stations[at - 1] ?? from;
    const step = station.minus(before).div(pieces);
    const between = Array.from({ length: pieces - 1 }, (_, index) => quantise(before.plus(step.times(index + 1))));
    return [...between, station];
  });
};
