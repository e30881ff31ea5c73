import { addWorkingDays, type WorkCalendar } from '../working-day.ts';

/**
 * The first day of which something is in time that is done on a day and was to be done within so many working days (工作日): what happened
 * that day or later is, what happened before is late.
 *
 * @param doneOn a day in Shanghai
 * @example
 * inTimeSince('2025-10-23', 15, statutoryCalendar); // '2025-09-26'
 */
export const inTimeSince = (doneOn: string, within: number, calendar: WorkCalendar): string => {
  let day = doneOn;
  for (let before = dayBefore(day); addWorkingDays(before, within, calendar) >= doneOn; before = dayBefore(day)) {
    day = before;
  }
  return day;
};

const DAY = 86_400_000;

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
