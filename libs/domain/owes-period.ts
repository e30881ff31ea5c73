/**
 * Whether a zone owes filings of a period: from the first year on in which it takes part; one of which no year is registered owes all.
 *
 * @example
 * owesPeriod({ cohorts: [2026] }, '2025Q4'); // false
 */
export const owesPeriod = ({ cohorts }: { readonly cohorts: readonly number[] }, period: string): boolean =>
  cohorts.length === 0 || Number(period.slice(0, 4)) >= Math.min(...cohorts);
