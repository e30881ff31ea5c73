import { countedQuantile } from './counted-quantile.ts';
import { nineDecimals } from './nine-decimals.ts';

/** How a unit's rank varies over the draws. */
export interface UnitRobustness {
  /** By the scheme as it is. */
  readonly rank: number;
  readonly median: number;
  /** The 5 % and 95 % quantiles (分位数), type 7. */
  readonly p05: number;
  readonly p95: number;
  /** By k: in which share of the draws the unit is among the best k. */
  readonly top: Readonly<Record<string, number>>;
}

/** Ranks of all draws, as counts: units × ranks. */
export interface RankRecord {
  readonly add: (ranks: Uint32Array) => void;
  readonly of: (unit: number, nominal: number) => UnitRobustness;
}

const TOPS = [1, 3, 5, 10];

/**
 * An empty record for so many units.
 *
 * @example
 * rankRecord(2).of(0, 1).rank; // 1
 */
export const rankRecord = (units: number): RankRecord => {
  const counts = new Uint32Array(units * units);
  let draws = 0;
  return {
    add: (ranks) => {
      for (let unit = 0; unit < units; unit += 1) {
        const at = unit * units + (ranks[unit] as number) - 1;
        counts[at] = (counts[at] as number) + 1;
      }
      draws += 1;
    },
    of: (unit, nominal) => {
      const own = counts.subarray(unit * units, (unit + 1) * units);
      const quantile = (p: number) => nineDecimals(countedQuantile(own, p) + 1);
      const share = (k: number) => nineDecimals(own.subarray(0, k).reduce((sum, count) => sum + count, 0) / draws);
      return {
        rank: nominal,
        median: quantile(0.5),
        p05: quantile(0.05),
        p95: quantile(0.95),
        top: Object.fromEntries(TOPS.map((k) => [String(k), share(k)])),
      };
    },
  };
};
