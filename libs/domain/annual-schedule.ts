import { shanghaiDate, shanghaiMoment } from './shanghai-time.ts';
import { rollForward, statutoryCalendar, type WorkCalendar } from './working-day.ts';

/** The day from which a year's provisional run (测算) is due, and the hour in Shanghai. */
const DAY = '03-01';
const HOUR = 9;

/**
 * The moment at which the provisional run of a year is due: 1 March of the next year at 09:00 in Shanghai, rolled
 * forward to a working day.
 *
 * @example
 * annualRunMoment(2025); // '2026-03-02T01:00:00.000Z'
 */
export const annualRunMoment = (year: number, calendar: WorkCalendar = statutoryCalendar): string =>
  shanghaiMoment(rollForward(`${year + 1}-${DAY}`, calendar), HOUR);

/**
 * Which year's provisional run a firing of the annual schedule asks for; `undefined` on the days around it, since the
 * schedule itself cannot know working days and fires on each of the first days of March.
 *
 * @example
 * yearToRun('2026-03-02T01:00:00Z'); // 2025
 */
export const yearToRun = (scheduledTime: string, calendar: WorkCalendar = statutoryCalendar): number | undefined => {
  const date = shanghaiDate(scheduledTime);
  const year = Number(date.slice(0, 4)) - 1;
  return shanghaiDate(annualRunMoment(year, calendar)) === date ? year : undefined;
};
