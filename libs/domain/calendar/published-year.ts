import type { Deed } from '../submission.ts';
import { isRestOfWeek, statutoryCalendar, turnOfYear, type WorkCalendar } from '../working-day.ts';

/** A public holiday with the days off around it (放假调休), first and last day included, e.g. `2027-10-01`. */
export interface HolidaySpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What the State Council's notice settles of a year (国务院办公厅关于部分节假日安排的通知). */
export interface PublishedYear {
  readonly year: number;
  /** 文号. */
  readonly documentNo: string;
  readonly holidays: readonly HolidaySpan[];
  /** Weekend days that are worked in exchange (调休上班). */
  readonly makeUpDays: readonly string[];
}

/** One version of a year's holidays, as the office entered them. */
export interface EnteredYear extends PublishedYear {
  readonly number: number;
  readonly entered: Deed;
}

/**
 * What was known at a moment (RFC 3339, UTC): of each year the newest version that was entered by then.
 *
 * @param versions of each year in their order
 * @example
 * knownAt([], '2026-11-20T00:00:00.000Z'); // []
 */
export const knownAt = (versions: readonly EnteredYear[], moment: string): readonly EnteredYear[] => [
  ...new Map(versions.filter(({ entered }) => entered.at <= moment).map((one) => [one.year, one])).values(),
];

/**
 * The calendar that comes with the system, with the years that the office entered in place of its own. The last days of a year belong to
 * the notice of the year after, where that one names them.
 *
 * @example
 * calendarWith([]).isPublished(2090); // false
 */
export const calendarWith = (entered: readonly PublishedYear[]): WorkCalendar => {
  if (entered.length === 0) return statutoryCalendar;
  const byYear = new Map(entered.map((year) => [year.year, year]));
  return {
    isWorkingDay: (date) => {
      const year = Number(date.slice(0, 4));
      const [own, next] = [byYear.get(year), isTurn(date) ? byYear.get(year + 1) : undefined];
      const named = (next && namedBy(next, date)) ?? (own && namedBy(own, date));
      if (named !== undefined) return named;
      return own === undefined || (isTurn(date) && next === undefined)
        ? statutoryCalendar.isWorkingDay(date)
        : !isRestOfWeek(date);
    },
    isPublished: (year) => byYear.has(year) || statutoryCalendar.isPublished(year),
  };
};

const isTurn = (date: string): boolean => date.slice(5) >= turnOfYear;

/** Whether a notice says that a day is worked; `undefined` where it does not name it. */
const namedBy = ({ holidays, makeUpDays }: PublishedYear, date: string): boolean | undefined => {
  if (makeUpDays.includes(date)) return true;
  return holidays.some(({ from, to }) => from <= date && date <= to) ? false : undefined;
};
