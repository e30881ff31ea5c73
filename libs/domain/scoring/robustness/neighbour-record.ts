import { nineDecimals } from './nine-decimals.ts';

/** Two units next to each other by the scheme as it is. */
export interface Neighbours {
  readonly above: string;
  readonly below: string;
  /** In which share of the draws the first is above the second; a tie counts half. */
  readonly probability: number;
  /** In which share of the draws all units down to the first are above all from the second on. */
  readonly cut: number;
}

/** Compares neighbours, and all above with all below, in every draw. */
export interface NeighbourRecord {
  /** Takes scores in which ties are equal. */
  readonly add: (scores: Float64Array) => void;
  readonly neighbours: () => readonly Neighbours[];
}

/** A cut is sure in more than this share of the draws. */
const SURE = 0.95;

/**
 * An empty record for units in an order, given by their indices, the best first.
 *
 * @example
 * neighbourRecord(['a', 'b'], Int32Array.of(1, 0)).neighbours()[0].above; // 'b'
 */
export const neighbourRecord = (units: readonly string[], order: Int32Array): NeighbourRecord => {
  const pairs = Math.max(0, order.length - 1);
  // A tie counts 1, a win 2.
  const [points, cuts] = [new Uint32Array(pairs), new Uint32Array(pairs)];
  const [ordered, bestBelow] = [new Float64Array(order.length), new Float64Array(order.length)];
  let draws = 0;
  const nameAt = (place: number) => units[order[place] ?? -1] ?? '';
  const add = (scores: Float64Array): void => {
    writeOrdered(scores, order, ordered, bestBelow);
    countCuts(ordered, bestBelow, cuts);
    countPoints(ordered, points);
    draws += 1;
  };
  const neighbours = () =>
    Array.from(points, (won, place) => ({
      above: nameAt(place),
      below: nameAt(place + 1),
      probability: nineDecimals(won / (2 * draws)),
      cut: nineDecimals((cuts[place] ?? 0) / draws),
    }));
  return { add, neighbours };
};

/** Writes the scores in the order, and beside each the best of those below it. */
const writeOrdered = (
  scores: Float64Array,
  order: Int32Array,
  ordered: Float64Array,
  bestBelow: Float64Array,
): void => {
  let best = Number.NEGATIVE_INFINITY;
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const score = scores[order[place] as number] as number;
    ordered[place] = score;
    bestBelow[place] = best;
    if (score > best) best = score;
  }
};

const countCuts = (ordered: Float64Array, bestBelow: Float64Array, cuts: Uint32Array): void => {
  let worst = Number.POSITIVE_INFINITY;
  for (let place = 0; place < cuts.length; place += 1) {
    const score = ordered[place] as number;
    if (score < worst) worst = score;
    if (worst > (bestBelow[place] as number)) cuts[place] = (cuts[place] as number) + 1;
  }
};

const countPoints = (ordered: Float64Array, points: Uint32Array): void => {
  for (let place = 0; place < points.length; place += 1) {
    const score = ordered[place] as number;
    const next = ordered[place + 1] as number;
    if (score > next) points[place] = (points[place] as number) + 2;
    else if (score === next) points[place] = (points[place] as number) + 1;
  }
};

/**
 * Bands (不可区分的区段) of units whose order is not sure, the best first: the order of the scheme, cut wherever in more than 95 % of the
 * draws all units before the cut are above all after it. So each band as a whole is sure of its places, whatever happens
 * within it; each unit is in one band, perhaps alone.
 *
 * @example
 * bandsOf(['a', 'b'], [{ above: 'a', below: 'b', probability: 0.97, cut: 0.97 }]); // [['a'], ['b']]
 */
export const bandsOf = (
  ordered: readonly string[],
  neighbours: readonly Neighbours[],
): readonly (readonly string[])[] => {
  const bands: string[][] = [];
  for (const [place, unit] of ordered.entries()) {
    const before = neighbours[place - 1];
    if (before && before.cut <= SURE) bands.at(-1)?.push(unit);
    else bands.push([unit]);
  }
  return bands;
};
