const DAY_MS = 86_400_000;

/**
 * How many days lie between two calendar days, below zero where the second comes first.
 *
 * @example
 * daysBetween('2026-01-30', '2026-02-01'); // 2
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
