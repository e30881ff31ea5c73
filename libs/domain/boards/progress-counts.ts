import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { FilingProgress } from './filing-progress.ts';

/** How many filings of a form or a zone are how far (汇总数). */
export interface ProgressCounts {
  /** Those that are owed, and those filed without being owed. */
  readonly owed: number;
  readonly notFiled: number;
  readonly filed: number;
  readonly returned: number;
  readonly accepted: number;
  readonly overdue: number;
  /** Those whose first good workbook came after the deadline, whatever became of it. */
  readonly late: number;
  /** Those that the office decided on at least once, and of these those that it accepted the first time. */
  readonly reviewed: number;
  readonly passedAtOnce: number;
  /** 一次通过率 in per cent, to two decimals; null as long as nothing was decided. */
  readonly firstPassRate: DecimalString | null;
}

/**
 * Counts filings by how far they are. What is not owed is not counted.
 *
 * @example
 * progressCounts([{ state: 'accepted', attempts: 1, firstReview: 'accept' }]).firstPassRate; // '100'
 */
export const progressCounts = (filings: readonly FilingProgress[]): ProgressCounts => {
  const owed = filings.filter(({ state }) => state !== 'not-owed');
  const count = (holds: (filing: FilingProgress) => boolean): number => owed.filter(holds).length;
  const reviewed = count(({ firstReview }) => firstReview !== undefined);
  const passedAtOnce = count(({ firstReview }) => firstReview === 'accept');
  return {
    owed: owed.length,
    notFiled: count(({ state }) => state === 'not-filed'),
    filed: count(({ state }) => state === 'filed'),
    returned: count(({ state }) => state === 'returned'),
    accepted: count(({ state }) => state === 'accepted'),
    overdue: count(({ state }) => state === 'overdue'),
    late: count(({ late }) => late === true),
    reviewed,
    passedAtOnce,
    firstPassRate: reviewed === 0 ? null : percent(passedAtOnce, reviewed),
  };
};

const percent = (part: number, whole: number): DecimalString =>
  plain(new Decimal(part).times(100).div(whole).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
