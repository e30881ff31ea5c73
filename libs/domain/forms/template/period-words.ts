import type { Frequency } from '../../period.ts';
import { printedPeriod } from '../records/period-relation.ts';

/**
 * A period as a template prints it, in words that are read back as the same period.
 *
 * @example
 * periodWords('2025Q4', 'half-year'); // '2025年下半年'
 */
export const periodWords = (period: string, frequency: Frequency): string =>
  frequency === 'half-year'
    ? `${period.slice(0, 4)}年${period.endsWith('Q2') ? '上' : '下'}半年`
    : printedPeriod(period, frequency);
