import { shanghaiTime } from '../shanghai-time.ts';

/**
 * A deadline as notices write it, in Beijing time: both languages write it alike.
 *
 * @example
 * dueText('2026-01-20T10:00:00.000Z'); // '2026-01-20 18:00'
 */
export const dueText = (moment: string): string => shanghaiTime(moment).slice(0, 16).replace('T', ' ');
