import { shanghaiMoment } from './shanghai-time.ts';
import { addWorkingDays, type Rolling, roll } from './working-day.ts';

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
export const dueAt = (window: FilingWindow, period: string): string | undefined => {
  switch (window.kind) {
    case 'always-open':
      return undefined;
    case 'workday':
      return shanghaiMoment(addWorkingDays(lastDay(period), window.nth), window.hour);
    case 'dates': {
      const date = window.dates[period.slice(4)];
      return date && shanghaiMoment(roll(`${period.slice(0, 4)}-${date}`, window.rolling), window.hour);
    }
    case 'day': {
      const { month, day, rolling, hour } = window;
      return shanghaiMoment(roll(dayOf(period, month, day), rolling), hour);
    }
  }
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
