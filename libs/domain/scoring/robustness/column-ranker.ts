import { billionths } from './nine-decimals.ts';

/** Ranks scores again and again in the same memory. */
export interface ColumnRanker {
  /** Scores as whole numbers of their last decimal, as last ranked: ties are equal. -Infinity for a unit without a score. */
  readonly compared: Float64Array;
  /** Competition ranks (1, 2, 2, 4), as last ranked. */
  readonly ranks: Uint32Array;
  /** Ranks scores, the highest first; units without one share the last place. */
  readonly rank: (scores: Float64Array) => void;
}

/** Scores are compared at 9 decimals at most. */
const PLACES = 9;

/** Beyond so many moves a unit, sorting anew takes less time than putting an order right. */
const MOST_MOVES = 64;

/**
 * A ranker for so many units, whose scores are compared at so many decimals. Units are dealt into as many buckets between the best and the worst,
 * which leaves little to put right by insertion. Where scores lie so unevenly that this is much, they are sorted by
 * themselves, for the engine sorts bare doubles fast, and each unit finds its place by halving.
 *
 * @example
 * columnRanker(3).ranks.length; // 3
 */
export const columnRanker = (units: number, places = PLACES): ColumnRanker => {
  const step = Number(`1e${Math.max(0, PLACES - places)}`);
  const compared = new Float64Array(units);
  const ranks = new Uint32Array(units);
  const order = new Int32Array(units);
  const sorted = new Float64Array(units);
  const buckets = new Int32Array(units);
  const ends = new Int32Array(units + 1);
  const rank = (scores: Float64Array): void => {
    writeCompared(scores, step, compared);
    writeBuckets(compared, buckets);
    deal(buckets, ends, order);
    if (putRight(order, compared, sorted)) ranksOfOrder(order, sorted, ranks);
    else ranksByHalving(compared, sorted, ranks);
  };
  return { compared, ranks, rank };
};

const writeCompared = (scores: Float64Array, step: number, compared: Float64Array): void => {
  for (let unit = 0; unit < compared.length; unit += 1) {
    const score = billionths(scores[unit] as number);
    compared[unit] = Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
  }
  if (step === 1) return;
  for (let unit = 0; unit < compared.length; unit += 1) {
    compared[unit] = Math.floor((compared[unit] as number) / step + 0.5);
  }
};

/** Writes each unit's bucket: 0 at the best score, the last at the worst and for units without a score. */
const writeBuckets = (compared: Float64Array, buckets: Int32Array): void => {
  const last = buckets.length - 1;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let unit = 0; unit <= last; unit += 1) {
    const score = compared[unit] as number;
    if (score > most) most = score;
    if (score < least && score !== Number.NEGATIVE_INFINITY) least = score;
  }
  const perScore = most > least ? last / (most - least) : 0;
  for (let unit = 0; unit <= last; unit += 1) {
    const score = compared[unit] as number;
    buckets[unit] = score === Number.NEGATIVE_INFINITY ? last : (most - score) * perScore;
  }
};

/** Writes the units bucket by bucket. */
const deal = (buckets: Int32Array, ends: Int32Array, order: Int32Array): void => {
  ends.fill(0);
  for (let unit = 0; unit < buckets.length; unit += 1) {
    const after = (buckets[unit] as number) + 1;
    ends[after] = (ends[after] as number) + 1;
  }
  for (let bucket = 1; bucket < ends.length; bucket += 1) {
    ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
  }
  for (let unit = 0; unit < buckets.length; unit += 1) {
    const bucket = buckets[unit] as number;
    const place = ends[bucket] as number;
    order[place] = unit;
    ends[bucket] = place + 1;
  }
};

/** Sorts an order by insertion, the highest score first, with the scores beside it; gives up, and says so, when it takes too long. */
const putRight = (order: Int32Array, compared: Float64Array, sorted: Float64Array): boolean => {
  let moves = MOST_MOVES * order.length;
  for (let place = 0; place < order.length; place += 1) {
    const unit = order[place] as number;
    const score = compared[unit] as number;
    let free = place;
    while (free > 0 && (sorted[free - 1] as number) < score) {
      sorted[free] = sorted[free - 1] as number;
      order[free] = order[free - 1] as number;
      free -= 1;
    }
    sorted[free] = score;
    order[free] = unit;
    moves -= place - free;
    if (moves < 0) return false;
  }
  return true;
};

const ranksOfOrder = (order: Int32Array, sorted: Float64Array, ranks: Uint32Array): void => {
  let rank = 1;
  for (let place = 0; place < order.length; place += 1) {
    if (place > 0 && sorted[place] !== sorted[place - 1]) rank = place + 1;
    ranks[order[place] as number] = rank;
  }
};

const ranksByHalving = (compared: Float64Array, sorted: Float64Array, ranks: Uint32Array): void => {
  sorted.set(compared);
  sorted.sort();
  for (let unit = 0; unit < ranks.length; unit += 1) {
    ranks[unit] = ranks.length - countUpTo(sorted, compared[unit] as number) + 1;
  }
};

/** How many of the sorted values are at most this one. */
const countUpTo = (sorted: Float64Array, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};
