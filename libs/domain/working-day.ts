import chineseDays from 'chinese-days';

const DAY_MS = 86_400_000;

/** What becomes of a last day that is not worked: it stands, the next (顺延) or the one before (提前) is taken. */
export type Rolling = 'none' | 'forward' | 'back';

/**
 * Whether a day is worked in China: make-up weekends are, public holidays are not (国务院办公厅放假安排).
 *
 * @example
 * isWorkingDay('2026-10-10'); // true, a Saturday worked in exchange
 */
export const isWorkingDay = (date: string): boolean => chineseDays.isWorkday(date);

/**
 * The day itself where it is worked, otherwise the next one that is (顺延).
 *
 * @example
 * rollForward('2026-03-01'); // '2026-03-02'
 */
export const rollForward = (date: string): string => roll(date, 'forward');

/**
 * The day itself where it is worked or nothing is rolled; otherwise the nearest working day in that direction.
 *
 * @example
 * roll('2022-12-31', 'back'); // '2022-12-30'
 */
export const roll = (date: string, rolling: Rolling): string => {
  if (rolling === 'none') return date;
  let day = date;
  while (!isWorkingDay(day)) day = nextDay(day, rolling === 'forward' ? 1 : -1);
  return day;
};

/**
 * The nth working day after a day; 0 is the day itself, worked or not.
 *
 * @example
 * addWorkingDays('2025-09-30', 10); // '2025-10-21'
 */
export const addWorkingDays = (date: string, count: number): string => {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = roll(nextDay(day, 1), 'forward');
  return day;
};

const nextDay = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
