/**
 * How often a form is filed. Twice a year: with the second and the fourth quarter. `year-to-date` (本年累计): for a year, or
 * for its months up to the end of a quarter.
 */
export type Frequency = 'year' | 'half-year' | 'quarter' | 'year-to-date';

const PERIODS: Readonly<Record<Frequency, RegExp>> = {
  year: /^20\d\d$/u,
  'half-year': /^20\d\dQ[24]$/u,
  quarter: /^20\d\dQ[1-4]$/u,
  'year-to-date': /^20\d\d(Q[1-4])?$/u,
};

/**
 * Whether a period is one that a form of this frequency is filed for: `2025` for a yearly form, `2025Q3` for a
 * quarterly one, `2025Q2` and `2025Q4` for one that is filed twice a year, either for one that counts from January.
 *
 * @example
 * isPeriodOf('2025Q3', 'year'); // false
 */
export const isPeriodOf = (period: string, frequency: Frequency): boolean => PERIODS[frequency].test(period);

/**
 * Whether one period ends before another does. A year ends after its quarters.
 *
 * @example
 * endsBefore('2024', '2025Q1'); // true
 */
export const endsBefore = (period: string, other: string): boolean => ending(period) < ending(other);

const ending = (period: string): string => (period.includes('Q') ? period : `${period}Q9`);

/**
 * The period before one, of the same frequency and length.
 *
 * @example
 * previousPeriod('2025Q1', 'quarter'); // '2024Q4'
 */
export const previousPeriod = (period: string, frequency: Frequency): string => {
  const year = Number(period.slice(0, 4));
  if (!period.includes('Q')) return String(year - 1);
  const quarter = Number(period.slice(5)) - (frequency === 'half-year' ? 2 : 1);
  return quarter > 0 ? `${year}Q${quarter}` : `${year - 1}Q4`;
};
