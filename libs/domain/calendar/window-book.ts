import type { FilingWindow } from '../filing-window.ts';
import { catalogue } from '../forms/catalogue.ts';
import type { FormHeading } from '../forms/form.ts';
import { isPeriodOf } from '../period.ts';
import { statutoryCalendar, type WorkCalendar } from '../working-day.ts';
import { EVERY_ZONE, type Extension } from './extension.ts';
import { extendedTo, type WindowTimes, windowTimes } from './window-times.ts';

/** What the office settled of the windows of a period (报送时限): other windows than the catalogue's, extensions, and which days are worked. */
export interface WindowBook {
  readonly period: string;
  /** By form. */
  readonly settings: Readonly<Record<string, FilingWindow>>;
  /** At most one of each form and zone, or of all zones. */
  readonly extensions: readonly Extension[];
  readonly calendar: WorkCalendar;
}

/**
 * A book in which nothing was settled: every form has the window of the catalogue.
 *
 * @example
 * timesFor(emptyBook('2025Q4'), 'work-plan', 'hangzhou')?.dueAt; // '2026-01-15T10:00:00.000Z'
 */
export const emptyBook = (period: string): WindowBook => ({
  ...{ period, settings: {}, extensions: [] },
  calendar: statutoryCalendar,
});

/**
 * The window of a form for a zone, with what was extended for it or for all; `undefined` where the form is unknown, not filed for the
 * period, or never due.
 *
 * @example
 * timesFor(emptyBook('2025'), 'annual-summary', 'hangzhou')?.dueAt; // '2025-12-31T16:00:00.000Z'
 */
export const timesFor = (
  { period, settings, extensions, calendar }: WindowBook,
  form: string,
  zone: string,
): WindowTimes | undefined => {
  const heading = catalogue.find(({ id }) => id === form);
  if (!heading || !isPeriodOf(period, heading.frequency)) return undefined;
  const times = windowTimes(settings[form] ?? heading.window, period, calendar);
  const granted = extensions.filter((one) => one.form === form && [zone, EVERY_ZONE].includes(one.zone));
  return times && extendedTo(times, period, granted, calendar);
};

/**
 * The forms that are due for a period (有报送时限的报表), in the catalogue's order.
 *
 * @example
 * windowedForms(emptyBook('2025')).map(({ id }) => id); // ['indicator-data', 'institution', 'annual-summary']
 */
export const windowedForms = (book: WindowBook): readonly FormHeading[] =>
  catalogue.filter(({ id }) => timesFor(book, id, EVERY_ZONE) !== undefined);

/**
 * The forms that every zone owes for a period (应报报表): those that are due, but for those that answer what the office issues to some.
 *
 * @example
 * owedForms(emptyBook('2025Q1')).some(({ id }) => id === 'inspection'); // false
 */
export const owedForms = (book: WindowBook): readonly FormHeading[] =>
  windowedForms(book).filter(({ filedBy }) => filedBy === undefined);

/**
 * The periods whose windows may be open, due or late at a day of a year: those of the year and of the one before.
 *
 * @example
 * currentPeriods('2026-01-12').length; // 10
 */
export const currentPeriods = (date: string): readonly string[] => {
  const year = Number(date.slice(0, 4));
  return [year - 1, year].flatMap((one) => periodsWithin(String(one)));
};

/**
 * The periods of which a period is made up: a year takes in its quarters.
 *
 * @example
 * periodsWithin('2025'); // ['2025', '2025Q1', '2025Q2', '2025Q3', '2025Q4']
 */
export const periodsWithin = (period: string): readonly string[] =>
  period.includes('Q') ? [period] : [period, ...[1, 2, 3, 4].map((quarter) => `${period}Q${quarter}`)];
