import { shanghaiMoment } from './shanghai-time.ts';
import { addWorkingDays, type Rolling, roll, statutoryCalendar, type WorkCalendar } from './working-day.ts';

/** A time of day in Shanghai at which a window ends; 24 is the end of the day. */
type Hour = 18 | 24;

/**
 * When a form is due (报送时限), by its period. `workday`: the nth working day after the period's end. `day`: a calendar
 * day, counted in months from the period's last (0 is that month, 1 the one after). `dates`: days of the period's own year,
 * by its quarter. `always-open`: never due.
 */
export type FilingWindow =
  | { readonly kind: 'workday'; readonly nth: number; readonly hour: Hour }
  | {
      readonly kind: 'day';
      readonly month: number;
      readonly day: number;
      readonly hour: Hour;
      /** What becomes of a day that is not worked. */
      readonly rolling: Rolling;
    }
  | {
      readonly kind: 'dates';
      /** By `Q1` to `Q4`: month and day, e.g. `06-30`. */
      readonly dates: Readonly<Record<string, string>>;
      readonly hour: Hour;
      readonly rolling: Rolling;
    }
  | { readonly kind: 'always-open' };

/**
 * The moment until which a filing is on time, or `undefined` where there is no such moment.
 *
 * @example
 * dueAt({ kind: 'workday', nth: 10, hour: 18 }, '2025Q4'); // '2026-01-15T10:00:00.000Z'
 */
export const dueAt = (
  window: FilingWindow,
  period: string,
  calendar: WorkCalendar = statutoryCalendar,
): string | undefined => {
  const date = dueDay(window, period, calendar);
  return date === undefined || window.kind === 'always-open' ? undefined : shanghaiMoment(date, window.hour);
};

/**
 * The last day on which a filing is on time, in Shanghai; `undefined` where it is never due.
 *
 * @example
 * dueDay({ kind: 'day', month: 0, day: 31, hour: 24, rolling: 'back' }, '2022'); // '2022-12-30'
 */
export const dueDay = (
  window: FilingWindow,
  period: string,
  calendar: WorkCalendar = statutoryCalendar,
): string | undefined => {
  if (window.kind === 'workday') return addWorkingDays(lastDay(period), window.nth, calendar);
  const named = namedDay(window, period);
  return named === undefined || window.kind === 'always-open' ? undefined : roll(named, window.rolling, calendar);
};

/**
 * The day on which a window opens: the first of the month in which it is due, before anything is rolled.
 *
 * @example
 * openingDay({ kind: 'day', month: 0, day: 31, hour: 24, rolling: 'forward' }, '2022'); // '2022-12-01'
 */
export const openingDay = (window: FilingWindow, period: string): string | undefined => {
  const named = window.kind === 'workday' ? dayOf(period, 1, 1) : namedDay(window, period);
  return named && `${named.slice(0, 7)}-01`;
};

/** The calendar day that a window names, worked or not. */
const namedDay = (window: FilingWindow, period: string): string | undefined => {
  if (window.kind === 'day') return dayOf(period, window.month, window.day);
  if (window.kind !== 'dates') return undefined;
  const date = window.dates[period.slice(4)];
  return date && `${period.slice(0, 4)}-${date}`;
};

/** The last month of a period: its year, and the month from 1. */
const lastMonth = (period: string): readonly [year: number, month: number] => [
  Number(period.slice(0, 4)),
  period.length > 4 ? Number(period.slice(5)) * 3 : 12,
];

const lastDay = (period: string): string => {
  const [year, month] = lastMonth(period);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const dayOf = (period: string, months: number, day: number): string => {
  const [year, month] = lastMonth(period);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
};
