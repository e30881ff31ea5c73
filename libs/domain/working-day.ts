import chineseDays from 'chinese-days';

const DAY_MS = 86_400_000;

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
export const rollForward = (date: string): string => {
  let day = date;
  while (!isWorkingDay(day)) day = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return day;
};
