/**
 * Whether a period is one that a form of this frequency is filed for: `2025` for a yearly form, `2025Q3` for a
 * quarterly one.
 *
 * @example
 * isPeriodOf('2025Q3', 'year'); // false
 */
export const isPeriodOf = (period: string, frequency: 'year' | 'quarter'): boolean =>
  (frequency === 'year' ? /^20\d\d$/u : /^20\d\dQ[1-4]$/u).test(period);
