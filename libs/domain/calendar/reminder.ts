import { shanghaiDate } from '../shanghai-time.ts';
import { addWorkingDays, statutoryCalendar, type WorkCalendar } from '../working-day.ts';

/** When people are reminded (催报): so many working days before the deadline, and one after it. */
export const reminderKinds = ['T-7', 'T-3', 'T-1', 'T+1'] as const;

/** One of {@link reminderKinds}. */
export type ReminderKind = (typeof reminderKinds)[number];

/** Working days after the deadline on which the last reminder may still be caught up with. */
const LAST = 5;

/**
 * The day in Shanghai on which somebody may still work until a moment: the end of a day is of that day, not the next one.
 *
 * @example
 * lastDayBefore('2025-12-31T16:00:00.000Z'); // '2025-12-31'
 */
export const lastDayBefore = (moment: string): string => shanghaiDate(new Date(Date.parse(moment) - 1).toISOString());

/**
 * The reminder whose day has come for a deadline, on a day in Shanghai: the newest one, so that a day on which nothing ran is caught
 * up with; `undefined` before the first and long after the last.
 *
 * @example
 * reminderOn('2026-01-12', '2026-01-15T10:00:00.000Z'); // 'T-3'
 */
export const reminderOn = (
  date: string,
  dueAt: string,
  calendar: WorkCalendar = statutoryCalendar,
): ReminderKind | undefined => {
  const due = lastDayBefore(dueAt);
  if (date > addWorkingDays(due, LAST, calendar)) return undefined;
  return reminderKinds.findLast((kind) => date >= addWorkingDays(due, Number(kind.slice(1)), calendar));
};

/**
 * Calendar days by which a moment is past a deadline (逾期天数), counted by Shanghai days; 0 until the deadline.
 *
 * @example
 * daysLate('2026-01-15T10:00:00.000Z', '2026-01-17T01:00:00.000Z'); // 2
 */
export const daysLate = (dueAt: string, moment: string): number => {
  if (moment <= dueAt) return 0;
  const days = Date.parse(shanghaiDate(moment)) - Date.parse(lastDayBefore(dueAt));
  return Math.max(1, days / 86_400_000);
};
