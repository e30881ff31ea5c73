import { Decimal, quantise } from '../../decimal.ts';

/** What is looked for along one value. */
export interface ChangeSearch {
  readonly from: Decimal;
  /** From near to far, all on one side of `from`. */
  readonly stations: readonly Decimal[];
  readonly passes: (value: Decimal) => boolean;
  /** How much is still lacking, below zero, or left over; `null` where nothing can be said. */
  readonly lead: (value: Decimal) => Decimal | null;
  /** The found value is at most so far beyond one that does not pass. */
  readonly resolution: Decimal;
}

/** A found value is also known to this share of the change. */
const OF_CHANGE = '0.001';
const UNIT = new Decimal('1e-12');

/**
 * The value nearest to `from` that passes, on a walk along the stations: the first that does and the one before bracket it.
 * Inside, a straight line between the two leads is inverted first, which is exact where scores run straight there; then the
 * bracket is halved until it is as narrow as the resolution and a thousandth of the change, at 12 decimals. `undefined`
 * where no station passes.
 *
 * @example
 * leastChange({ from: new Decimal(0), stations: [new Decimal(4), new Decimal(8)], passes: (x) => x.gte(5), lead: (x) => x.minus(5), resolution: new Decimal('0.1') }); // 5
 */
export const leastChange = (search: ChangeSearch): Decimal | undefined => {
  const { from, stations, passes } = search;
  let before = from;
  for (const station of stations) {
    if (passes(station)) return narrowed(search, before, station);
    before = station;
  }
  return undefined;
};

const narrowed = (search: ChangeSearch, fails: Decimal, passing: Decimal): Decimal => {
  const { passes } = search;
  let [lower, upper] = [fails, passing];
  for (let turn = 0; upper.minus(lower).abs().greaterThan(widthAt(search, upper)); turn++) {
    const value = candidate(search, lower, upper, turn);
    if (value.equals(lower) || value.equals(upper)) {
      // At 12 decimals there is nothing between them, or the straight line ends at one of them.
      if (turn > 1) break;
    } else if (passes(value)) upper = value;
    else lower = value;
  }
  const kept = outward(upper, fails);
  return passes(kept) ? kept : upper;
};

const widthAt = ({ from, resolution }: ChangeSearch, value: Decimal): Decimal =>
  Decimal.max(Decimal.min(resolution, value.minus(from).abs().times(OF_CHANGE)), UNIT);

const candidate = (search: ChangeSearch, lower: Decimal, upper: Decimal, turn: number): Decimal => {
  const middle = quantise(lower.plus(upper).div(2));
  if (turn === 0) return inverted(search, lower, upper) ?? middle;
  if (turn > 1) return middle;
  // Once the straight line was inverted, the value just before tells whether that was exact.
  const width = widthAt(search, upper);
  const justBefore = quantise(upper.greaterThan(lower) ? upper.minus(width) : upper.plus(width));
  return isBetween(justBefore, lower, upper) ? justBefore : middle;
};

const inverted = ({ lead }: ChangeSearch, lower: Decimal, upper: Decimal): Decimal | undefined => {
  const [lacking, over] = [lead(lower), lead(upper)];
  if (!(lacking && over) || lacking.equals(over)) return undefined;
  const root = lower.minus(lacking.times(upper.minus(lower)).div(over.minus(lacking)));
  const kept = outward(root, lower);
  return isBetween(kept, lower, upper) ? kept : undefined;
};

const isBetween = (value: Decimal, a: Decimal, b: Decimal): boolean =>
  value.greaterThan(Decimal.min(a, b)) && value.lessThan(Decimal.max(a, b));

/** At 12 decimals, rounded away from the value that does not pass. */
const outward = (value: Decimal, from: Decimal): Decimal =>
  value.toDecimalPlaces(12, value.greaterThan(from) ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR);
