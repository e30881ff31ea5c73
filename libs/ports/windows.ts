import type { Extension, ExtensionProposal, WindowName } from '../domain/calendar/extension.ts';
import type { WindowBook } from '../domain/calendar/window-book.ts';
import type { FilingWindow } from '../domain/filing-window.ts';
import type { Deed } from '../domain/submission.ts';
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
 * What the office has settled of the windows of a period: two queries, whatever else is stored.
 *
 * @example
 * timesFor(await readWindowBook(listRecords, '2026Q1'), 'work-plan', 'hangzhou')?.dueAt;
 */
export const readWindowBook = async (listRecords: ListRecords, period: string): Promise<WindowBook> =>
  currentBook(
    period,
    await readWindowSettings(listRecords, period.slice(0, 4)),
    (await readWindowHeads(listRecords, period)).map(({ value }) => value),
  );

/**
 * What holds of a period's windows, of what was read.
 *
 * @example
 * currentBook('2026Q1', [], []).extensions; // []
 */
export const currentBook = (
  period: string,
  settings: readonly WindowSetting[],
  heads: readonly WindowHead[],
): WindowBook =>
  bookOf(
    period,
    settings,
    heads.map(({ extension }) => extension),
  );

/**
 * As {@link readWindowBook}, as it stood at a moment (RFC 3339, UTC): what a run of that data-as-of goes by.
 *
 * @example
 * await readWindowBookAsOf(listRecords, '2026Q1', '2026-06-01T01:00:00.000Z');
 */
export const readWindowBookAsOf = async (
  listRecords: ListRecords,
  period: string,
  moment: string,
): Promise<WindowBook> => {
  const settings = await readWindowSettingsAsOf(listRecords, period.slice(0, 4), moment);
  const extensions = await versionsIn(listRecords, partition(period), (record) => extensionVersions.of(record).value);
  return bookOf(period, settings, newestOfEach(extensions.filter(({ decided }) => decided.at <= moment)));
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
  settings: readonly WindowSetting[],
  extensions: readonly (Extension | undefined)[],
): WindowBook => ({
  period,
  settings: Object.fromEntries(settings.map(({ form, window }) => [form, window])),
  extensions: extensions.filter((extension) => extension !== undefined),
});

const newestOfEach = (extensions: readonly Extension[]): readonly Extension[] => [
  ...new Map(extensions.map((extension) => [`${extension.form}#${extension.zone}`, extension])).values(),
];
