import type { Extension, ExtensionProposal, WindowName } from '../domain/calendar/extension.ts';
import type { WindowBook } from '../domain/calendar/window-book.ts';
import type { FilingWindow } from '../domain/filing-window.ts';
import type { Deed } from '../domain/submission.ts';
import type { WorkCalendar } from '../domain/working-day.ts';
import { readCalendar, yearsAround } from './calendar-years.ts';
import { type Entity, entity } from './entity.ts';
import { listAll } from './list-all.ts';
import type { ListRecords, StoredRecord } from './records.ts';

const HEAD = 'HEAD#';
const VERSION = 'V#';

const partition = (period: string): string => `WINDOWS#${period}`;

const settingsPartition = (year: string): string => `WINDOW-SETTINGS#${year}`;

/** Six digits, so that text order is number order. */
const ordinal = (number: number): string => String(number).padStart(6, '0');

/** What stands of a window beside its rule: the extension that holds, and what the system proposes. */
export interface WindowHead extends WindowName {
  readonly extension?: Extension;
  readonly proposal?: ExtensionProposal;
}

/** The current extension or proposal of a window (报送窗口), by form, period and zone. */
export const windowHeads: Entity<WindowName, WindowHead> = entity({
  key: ({ form, period, zone }: WindowName) => ({
    table: 'calendar',
    pk: partition(period),
    sk: `${HEAD}${form}#${zone}`,
  }),
});

/** Every extension that was granted (延期): append-only. */
export const extensionVersions: Entity<WindowName & { readonly number: number }, Extension> = entity({
  key: ({ form, period, zone, number }: WindowName & { readonly number: number }) => ({
    table: 'calendar',
    pk: partition(period),
    sk: `${VERSION}${form}#${zone}#${ordinal(number)}`,
  }),
});

/** What the office set as the window of a form in a year (报送时限设置): one version. */
export interface WindowSetting {
  readonly form: string;
  /** As it stands in a period, e.g. `2026`. */
  readonly year: string;
  readonly number: number;
  readonly window: FilingWindow;
  readonly reason: string;
  readonly set: Deed;
}

/** The window of a form in a year, where the office set another than the catalogue's. */
export const windowSettings: Entity<{ form: string; year: string }, WindowSetting> = entity({
  key: ({ form, year }: { form: string; year: string }) => ({
    table: 'calendar',
    pk: settingsPartition(year),
    sk: `${HEAD}${form}`,
  }),
});

/** Every version of such a setting: append-only. */
export const windowSettingVersions: Entity<{ form: string; year: string; number: number }, WindowSetting> = entity({
  key: ({ form, year, number }: { form: string; year: string; number: number }) => ({
    table: 'calendar',
    pk: settingsPartition(year),
    sk: `${VERSION}${form}#${ordinal(number)}`,
  }),
});

/**
 * What stands of the windows of a period, extensions and proposals, each with its version.
 *
 * @example
 * await readWindowHeads(listRecords, '2026Q1');
 */
export const readWindowHeads = async (
  listRecords: ListRecords,
  period: string,
): Promise<readonly { readonly value: WindowHead; readonly version: number }[]> =>
  (await listAll(listRecords, { table: 'calendar', pk: partition(period), prefix: HEAD })).map(windowHeads.of);

/**
 * The settings of a year, current ones.
 *
 * @example
 * (await readWindowSettings(listRecords, '2026')).map(({ form }) => form);
 */
export const readWindowSettings = async (listRecords: ListRecords, year: string): Promise<readonly WindowSetting[]> =>
  (await listAll(listRecords, { table: 'calendar', pk: settingsPartition(year), prefix: HEAD })).map(
    (record) => windowSettings.of(record).value,
  );

/**
 * What the office has settled of the windows of some periods, in their order: a query a period, and two of each of their years, whatever
 * else is stored.
 *
 * @example
 * const [book] = await readWindowBooks(listRecords, ['2026Q1']); // timesFor(book, 'work-plan', 'hangzhou')?.dueAt
 */
export const readWindowBooks = (listRecords: ListRecords, periods: readonly string[]): Promise<readonly WindowBook[]> =>
  readBooks(periods, currentReads(listRecords));

/**
 * As {@link readWindowBooks}, of one period; what stands of its windows is not read again where it is at hand.
 *
 * @example
 * timesFor(await readWindowBook(listRecords, '2026Q1'), 'work-plan', 'hangzhou')?.dueAt;
 */
export const readWindowBook = async (
  listRecords: ListRecords,
  period: string,
  heads?: readonly WindowHead[],
): Promise<WindowBook> => one(await readBooks([period], currentReads(listRecords, heads)));

/**
 * As {@link readWindowBooks}, as it stood at a moment (RFC 3339, UTC): what a run of that data-as-of goes by.
 *
 * @example
 * await readWindowBooksAsOf(listRecords, ['2026Q1', '2026Q2'], '2026-06-01T01:00:00.000Z');
 */
export const readWindowBooksAsOf = (
  listRecords: ListRecords,
  periods: readonly string[],
  moment: string,
): Promise<readonly WindowBook[]> =>
  readBooks(periods, {
    calendar: (years) => readCalendar(listRecords, years, moment),
    settings: (year) => readWindowSettingsAsOf(listRecords, year, moment),
    heads: async (period) => {
      const all = await versionsIn(listRecords, partition(period), (record) => extensionVersions.of(record).value);
      return newestOfEach(all.filter(({ decided }) => decided.at <= moment)).map((extension) => ({ extension }));
    },
  });

/**
 * As {@link readWindowBooksAsOf}, of one period.
 *
 * @example
 * await readWindowBookAsOf(listRecords, '2026Q1', '2026-06-01T01:00:00.000Z');
 */
export const readWindowBookAsOf = async (
  listRecords: ListRecords,
  period: string,
  moment: string,
): Promise<WindowBook> => one(await readWindowBooksAsOf(listRecords, [period], moment));

/** How the parts of books are read: what is of a year once, however many of its periods are asked for. */
interface BookReads {
  readonly calendar: (years: readonly number[]) => Promise<WorkCalendar>;
  readonly settings: (year: string) => Promise<readonly WindowSetting[]>;
  readonly heads: (period: string) => Promise<readonly Pick<WindowHead, 'extension'>[]>;
}

const currentReads = (listRecords: ListRecords, known?: readonly WindowHead[]): BookReads => ({
  calendar: (years) => readCalendar(listRecords, years),
  settings: (year) => readWindowSettings(listRecords, year),
  heads: async (period) => known ?? (await readWindowHeads(listRecords, period)).map(({ value }) => value),
});

const readBooks = async (periods: readonly string[], reads: BookReads): Promise<readonly WindowBook[]> => {
  const years = [...new Set(periods.map((period) => period.slice(0, 4)))];
  const [calendar, settings, heads] = await Promise.all([
    reads.calendar(yearsAround(years.map(Number))),
    Promise.all(years.map(reads.settings)),
    Promise.all(periods.map(reads.heads)),
  ]);
  return periods.map((period, at) =>
    bookOf(period, calendar, settings[years.indexOf(period.slice(0, 4))] ?? [], heads[at] ?? []),
  );
};

const one = ([book]: readonly WindowBook[]): WindowBook => {
  if (!book) throw new Error('a period has a book');
  return book;
};

/**
 * The settings of a year as they stood at a moment (RFC 3339, UTC).
 *
 * @example
 * (await readWindowSettingsAsOf(listRecords, '2026', '2026-06-01T01:00:00.000Z')).map(({ form }) => form);
 */
export const readWindowSettingsAsOf = async (
  listRecords: ListRecords,
  year: string,
  moment: string,
): Promise<readonly WindowSetting[]> => {
  const all = await versionsIn(
    listRecords,
    settingsPartition(year),
    (record) => windowSettingVersions.of(record).value,
  );
  const standing = all.filter(({ set }) => set.at <= moment);
  return [...new Map(standing.map((setting) => [setting.form, setting])).values()];
};

const versionsIn = async <T>(
  listRecords: ListRecords,
  pk: string,
  of: (record: StoredRecord) => T,
): Promise<readonly T[]> => (await listAll(listRecords, { table: 'calendar', pk, prefix: VERSION })).map(of);

/** Versions come in their order: a later one of a form stands over an earlier one. */
const bookOf = (
  period: string,
  calendar: WorkCalendar,
  settings: readonly WindowSetting[],
  heads: readonly Pick<WindowHead, 'extension'>[],
): WindowBook => ({
  ...{ period, calendar },
  settings: Object.fromEntries(settings.map(({ form, window }) => [form, window])),
  extensions: heads.flatMap(({ extension }) => extension ?? []),
});

const newestOfEach = (extensions: readonly Extension[]): readonly Extension[] => [
  ...new Map(extensions.map((extension) => [`${extension.form}#${extension.zone}`, extension])).values(),
];
