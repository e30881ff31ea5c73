import { calendarWith, type EnteredYear, knownAt } from '../domain/calendar/published-year.ts';
import type { WorkCalendar } from '../domain/working-day.ts';
import { type Entity, entity } from './entity.ts';
import { listAll } from './list-all.ts';
import type { ListRecords } from './records.ts';

const HEAD = 'HEAD';
const VERSION = 'V#';

const partition = (year: number): string => `CALENDAR-YEAR#${year}`;

/** The holidays of a year that the office entered (放假安排), current ones, by year. */
export const calendarYears: Entity<number, EnteredYear> = entity({
  key: (year: number) => ({ table: 'calendar', pk: partition(year), sk: HEAD }),
});

/** Every version of them: append-only. */
export const calendarYearVersions: Entity<Pick<EnteredYear, 'year' | 'number'>, EnteredYear> = entity({
  key: ({ year, number }) => ({
    table: 'calendar',
    pk: partition(year),
    sk: `${VERSION}${String(number).padStart(6, '0')}`,
  }),
});

/**
 * The years whose holidays a year's deadlines rest on: its own and the next, in which the last of them are due.
 *
 * @example
 * yearsAround([2025, 2026]); // [2025, 2026, 2027]
 */
export const yearsAround = (years: readonly number[]): readonly number[] => [
  ...new Set(years.flatMap((year) => [year, year + 1])),
];

/**
 * What the office entered of some years, current versions with their numbers: one query a year.
 *
 * @example
 * (await readEnteredYears(listRecords, [2027])).map(({ documentNo }) => documentNo);
 */
export const readEnteredYears = async (
  listRecords: ListRecords,
  years: readonly number[],
): Promise<readonly EnteredYear[]> => (await readOf(listRecords, years, HEAD)).flat();

/**
 * Every version of some years, in their order: what was known at a moment is told from them.
 *
 * @example
 * knownAt(await readYearVersions(listRecords, [2027]), '2026-11-20T00:00:00.000Z');
 */
export const readYearVersions = async (
  listRecords: ListRecords,
  years: readonly number[],
): Promise<readonly EnteredYear[]> => (await readOf(listRecords, years, VERSION)).flat();

/**
 * The working calendar (工作日历) over some years, now, or as it was known at a moment (RFC 3339, UTC).
 *
 * @example
 * (await readCalendar(listRecords, [2026, 2027])).isPublished(2027);
 */
export const readCalendar = async (
  listRecords: ListRecords,
  years: readonly number[],
  moment?: string,
): Promise<WorkCalendar> =>
  calendarWith(
    moment === undefined
      ? await readEnteredYears(listRecords, years)
      : knownAt(await readYearVersions(listRecords, years), moment),
  );

const readOf = (
  listRecords: ListRecords,
  years: readonly number[],
  prefix: string,
): Promise<readonly (readonly EnteredYear[])[]> =>
  Promise.all(
    years.map(async (year) => {
      const records = await listAll(listRecords, { table: 'calendar', pk: partition(year), prefix });
      return records.map((record) => calendarYears.of(record).value);
    }),
  );
