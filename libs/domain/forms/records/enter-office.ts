import type { Message } from '../../message.ts';
import type { OfficeEntry } from '../../office-entry.ts';
import type { ProblemPlace } from '../../problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Deed } from '../../submission.ts';
import type { OfficeColumn } from './office-columns.ts';
import type { OfficeRow } from './office-rows.ts';
import { officeValue } from './office-value.ts';

/** An entry as the office gives it; `null` takes back what stands there. */
export interface GivenEntry {
  readonly row: string;
  readonly field: string;
  readonly value: string | null;
  readonly note?: string;
}

/** What is entered into: the rows with their columns, what stands there, and whether the filing is accepted already. */
export interface OfficeSheet {
  readonly rows: readonly OfficeRow[];
  readonly current: readonly OfficeEntry[];
  readonly accepted: boolean;
}

/**
 * What stands in the office's columns once these entries are made, by row and then by column: what they do not name stays, what
 * says the same again keeps who said it and when. Otherwise every place of theirs that is wrong.
 *
 * @example
 * enterOffice({ rows: [], current: [], accepted: false }, [], { by: 'office-1', at: '2026-01-12T01:00:00.000Z' }); // { ok: true, value: [] }
 */
export const enterOffice = (
  sheet: OfficeSheet,
  given: readonly GivenEntry[],
  deed: Deed,
): Result<readonly OfficeEntry[], readonly ProblemPlace[]> => {
  const entered = new Map(sheet.current.map((entry) => [placeOf(entry), entry]));
  const named = new Set<string>();
  const wrong: ProblemPlace[] = [];
  for (const [at, entry] of given.entries()) {
    const checked = named.has(placeOf(entry)) ? fail(place('field', repeated)) : check(sheet, entry);
    named.add(placeOf(entry));
    if (!checked.ok) wrong.push({ ...checked.error, pointer: `/entries/${at}/${checked.error.pointer}` });
    else if (checked.value === null) entered.delete(placeOf(entry));
    else entered.set(placeOf(entry), kept(entered.get(placeOf(entry)), checked.value, deed));
  }
  return wrong.length > 0 ? fail(wrong) : ok(inOrder(sheet.rows, entered));
};

type Said = Pick<OfficeEntry, 'row' | 'field' | 'value' | 'note'>;

const placeOf = ({ row, field }: Pick<GivenEntry, 'row' | 'field'>): string => JSON.stringify([row, field]);

const kept = (before: OfficeEntry | undefined, now: Said, deed: Deed): OfficeEntry =>
  before && before.value === now.value && before.note === now.note ? before : { ...now, by: deed.by, at: deed.at };

const inOrder = (rows: readonly OfficeRow[], entered: ReadonlyMap<string, OfficeEntry>): readonly OfficeEntry[] =>
  rows.flatMap(({ name, columns }) => columns.flatMap(({ field }) => entered.get(placeOf({ row: name, field })) ?? []));

interface WrongPlace {
  readonly pointer: keyof GivenEntry;
  readonly message: Message;
}

const place = (pointer: keyof GivenEntry, message: Message): WrongPlace => ({ pointer, message });

const check = (sheet: OfficeSheet, entry: GivenEntry): Result<Said | null, WrongPlace> => {
  const row = sheet.rows.find(({ name }) => name === entry.row);
  if (!row) return fail(place('row', unknownRow(entry.row)));
  const column = row.columns.find(({ field }) => field === entry.field);
  if (!column) return fail(place('field', unknownField(row, entry.field)));
  if (sheet.accepted && !column.later) return fail(place('field', closed(column)));
  return entry.value === null ? taken(column) : said(column, entry, entry.value);
};

const taken = ({ label, required }: OfficeColumn): Result<null, WrongPlace> =>
  required ? fail(place('value', decided(label))) : ok(null);

const said = (column: OfficeColumn, { row, field, note }: GivenEntry, entered: string): Result<Said, WrongPlace> => {
  const value = officeValue(entered, column);
  if (!value.ok) return fail(place('value', value.error));
  const why = note?.trim() ?? '';
  if (why === '' && column.noteFor?.includes(value.value)) return fail(place('note', unexplained(value.value)));
  return ok({ row, field, value: value.value, ...(why === '' ? {} : { note: why }) });
};

const repeated: Message = { zh: '同一处填写了两次', en: 'This place is named twice' };

const unknownRow = (row: string): Message => ({ zh: `报送中没有“${row}”这一行`, en: `The filing has no row ${row}` });

const unknownField = ({ name, columns }: OfficeRow, field: string): Message => {
  const fields = columns.map((column) => column.field).join(', ');
  return {
    zh: `“${name}”一行没有可由省自贸办填写的 ${field}；可填：${fields || '无'}`,
    en: `The office has no ${field} to enter beside ${name}; it has: ${fields || 'none'}`,
  };
};

const closed = ({ label }: OfficeColumn): Message => ({
  zh: `报送已通过，“${label.zh}”不能再改`,
  en: `The filing is accepted, and “${label.en}” with it`,
});

const decided = (label: Message): Message => ({
  zh: `“${label.zh}”可以改，不能收回`,
  en: `“${label.en}” may be changed, but not taken back`,
});

const unexplained = (value: string): Message => ({ zh: `填“${value}”的，请写明理由`, en: `Say why it is ${value}` });
