import chineseDays from 'chinese-days';

const DAY_MS = 86_400_000;

/** What becomes of a last day that is not worked: it stands, the next (顺延) or the one before (提前) is taken. */
export type Rolling = 'none' | 'forward' | 'back';

/** Which days are worked, and for which years that is settled. */
export interface WorkCalendar {
  readonly isWorkingDay: (date: string) => boolean;
  /** Whether the holidays of a year were published (放假安排已公布). */
  readonly isPublished: (year: number) => boolean;
}

/**
 * Whether a day is worked in China: make-up weekends are, public holidays are not (国务院办公厅放假安排).
 *
 * @example
 * isWorkingDay('2026-10-10'); // true, a Saturday worked in exchange
 */
export const isWorkingDay = (date: string): boolean => {
  const known = worked.get(date);
  if (known !== undefined) return known;
  const found = chineseDays.isWorkday(date);
  worked.set(date, found);
  return found;
};

/** The library reads its tables anew for each day, and a window asks for dozens. */
const worked = new Map<string, boolean>();

/**
 * The calendar of the State Council's notices. A year counts as published once its National Day is a named holiday: until then
 * only weekends are known.
 *
 * @example
 * statutoryCalendar.isPublished(2026); // true
 */
export const statutoryCalendar: WorkCalendar = {
  isWorkingDay,
  isPublished: (year) => {
    const known = published.get(year) ?? chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
    published.set(year, known);
    return known;
  },
};

const published = new Map<number, boolean>();

/** From this day on (`MM-DD`) a day may be a holiday by the notice of the year after, as 31 December 2022 was. */
export const turnOfYear = '12-28';

/**
 * Whether a day is a Saturday or Sunday (双休日), worked or not.
 *
 * @example
 * isRestOfWeek('2026-10-10'); // true
 */
export const isRestOfWeek = (date: string): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;

/**
 * Whether it is settled that a day is worked or not: not for a year whose holidays are unpublished (尚未公布), nor for the last days of
 * the year before it.
 *
 * @example
 * isSettled('2026-12-31', { ...statutoryCalendar, isPublished: (year) => year < 2027 }); // false
 */
export const isSettled = (date: string, calendar: WorkCalendar = statutoryCalendar): boolean => {
  const year = Number(date.slice(0, 4));
  return calendar.isPublished(year) && (date.slice(5) < turnOfYear || calendar.isPublished(year + 1));
};

/**
 * The day itself where it is worked, otherwise the next one that is (顺延).
 *
 * @example
 * rollForward('2026-03-01'); // '2026-03-02'
 */
export const rollForward = (date: string, calendar: WorkCalendar = statutoryCalendar): string =>
  roll(date, 'forward', calendar);

/**
 * The day itself where it is worked or nothing is rolled; otherwise the nearest working day in that direction.
 *
 * @example
 * roll('2022-12-31', 'back'); // '2022-12-30'
 */
export const roll = (date: string, rolling: Rolling, calendar: WorkCalendar = statutoryCalendar): string => {
  if (rolling === 'none') return date;
  let day = date;
  while (!calendar.isWorkingDay(day)) day = nextDay(day, rolling === 'forward' ? 1 : -1);
  return day;
};

/**
 * The nth working day after a day, or before it where the number is negative; 0 is the day itself, worked or not.
 *
 * @example
 * addWorkingDays('2025-09-30', 10); // '2025-10-21'
 */
export const addWorkingDays = (date: string, count: number, calendar: WorkCalendar = statutoryCalendar): string => {
  const direction = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = roll(nextDay(day, direction), direction < 0 ? 'back' : 'forward', calendar);
  }
  return day;
};

const nextDay = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
