import type { DecimalString } from './decimal.ts';

/** Whether a province total is a first figure (快报) or the settled one (核定). */
export type TotalStatus = 'preliminary' | 'final';

/** One province-wide total, the denominator of a share, with where it was published. */
export interface ProvinceTotal {
  /** In the canonical unit: 亿元 for trade, 万美元 for foreign investment. */
  readonly value: DecimalString;
  readonly unit: string;
  readonly status: TotalStatus;
  readonly source: string;
  /** The day it was released, e.g. `2026-01-20`. */
  readonly releasedOn?: string;
  readonly priorSamePeriod?: DecimalString;
  /** The officially released growth, in percent. */
  readonly officialGrowth?: DecimalString;
}

/** The province totals (全省总量) of a period, as the office entered them. */
export interface ProvinceTotals {
  readonly trade: ProvinceTotal;
  readonly foreignInvestment: ProvinceTotal;
  /** The figures are made up: whatever they enter into says so, and no later version can take the mark away. */
  readonly synthetic?: true;
}
