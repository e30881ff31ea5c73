import { calendarWith, type EnteredYear, knownAt } from '../calendar/published-year.ts';
import { timesFor, type WindowBook } from '../calendar/window-book.ts';
import type { FilingTime } from './mechanism-facts.ts';

/**
 * A filing by the later of two deadlines: that of the working days as they are known now, and as they were known when it was stored. A
 * notice that came late never makes late what was on time, and helps where it moves a deadline back.
 *
 * @param versions every version of the calendar that is known now, of each year in their order
 * @example
 * dueWhenStored({ form: 'bulletin', period: '2025Q1', due, storedAt: null }, emptyBook('2025Q1'), 'hangzhou', []).due === due; // true
 */
export const dueWhenStored = (
  filing: FilingTime,
  book: WindowBook,
  zone: string,
  versions: readonly EnteredYear[],
): FilingTime => {
  if (filing.storedAt === null || versions.length === 0) return filing;
  const calendar = calendarWith(knownAt(versions, filing.storedAt));
  const then = timesFor({ ...book, calendar }, filing.form, zone)?.dueAt;
  return then !== undefined && then > filing.due ? { ...filing, due: then } : filing;
};
