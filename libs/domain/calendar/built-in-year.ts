import chineseDays from 'chinese-days';
import { isRestOfWeek, statutoryCalendar } from '../working-day.ts';
import type { HolidaySpan, PublishedYear } from './published-year.ts';

const DAY_MS = 86_400_000;

/**
 * What comes with the system of a year's holidays (内置节假日安排), from its first to its last day; `undefined` where they were not published
 * when it was released.
 *
 * @example
 * builtInYear(2026)?.holidays[0]; // { name: '元旦', from: '2026-01-01', to: '2026-01-03' }
 */
export const builtInYear = (year: number): Omit<PublishedYear, 'documentNo'> | undefined => {
  if (!statutoryCalendar.isPublished(year)) return undefined;
  const days = daysOf(year);
  const makeUpDays = days.filter((date) => isRestOfWeek(date) && statutoryCalendar.isWorkingDay(date));
  return { year, holidays: spansOf(days), makeUpDays };
};

const daysOf = (year: number): readonly string[] => {
  const first = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - first) / DAY_MS;
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10));
};

/** Days off of one name that follow each other. */
const spansOf = (days: readonly string[]): readonly HolidaySpan[] => {
  const spans: HolidaySpan[] = [];
  let before: string | undefined;
  for (const date of days) {
    const name = holidayOn(date);
    const last = spans.at(-1);
    if (name !== undefined && last && name === before) spans[spans.length - 1] = { ...last, to: date };
    else if (name !== undefined) spans.push({ name, from: date, to: date });
    before = name;
  }
  return spans;
};

/** The library names a day `English,中文,days`, and an ordinary one by its day of the week. */
const holidayOn = (date: string): string | undefined => {
  const { work, name } = chineseDays.getDayDetail(date);
  return work ? undefined : name.split(',')[1];
};
