import type { OfficeEntry } from '../domain/office-entry.ts';
import type { Deed } from '../domain/submission.ts';
import { type Entity, entity, type Versioned } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { GetObject } from './objects.ts';
import type { ListRecords, ReadRecord } from './records.ts';

/** One version of what the office entered beside the rows of a submission: who made it, when, and where all entries are. */
export interface OfficeEntriesVersion extends Deed {
  readonly submission: string;
  /** 1, 2, … */
  readonly number: number;
  /** Key of the object with all entries as they stand in this version. */
  readonly entries: string;
}

/** The current version of a submission's office entries (省自贸办填写内容), by submission. */
export const currentOfficeEntries: Entity<string, OfficeEntriesVersion> = entity({
  key: (submission: string) => ({ table: 'portal', pk: `SUB#${submission}`, sk: 'OFFICE' }),
});

/** Every version of them: append-only. */
export const officeEntriesVersions: Entity<{ submission: string; number: number }, OfficeEntriesVersion> = entity({
  key: ({ submission, number }) => ({
    table: 'portal',
    pk: `SUB#${submission}`,
    sk: `OFFICE#V#${String(number).padStart(6, '0')}`,
  }),
});

/** What reading office entries needs. */
export interface OfficeEntriesPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
}

/**
 * What the office entered beside the rows of a submission, as it stands; undefined where it entered nothing yet. Throws where the
 * object that its record points to is gone.
 *
 * @example
 * (await readOfficeEntries(ports, 'sub-1'))?.version; // the ETag
 */
export const readOfficeEntries = async (
  { readRecord, getObject }: OfficeEntriesPorts,
  submission: string,
): Promise<Versioned<readonly OfficeEntry[]> | undefined> => {
  const current = await currentOfficeEntries.read(readRecord, submission);
  return current && { value: await entriesOf(getObject, current.value), version: current.version };
};

/**
 * What the office had entered beside the rows of a submission by a moment; undefined where that was nothing.
 *
 * @example
 * await readOfficeEntriesAsOf(ports, 'sub-1', '2026-03-02T01:00:00.000Z');
 */
export const readOfficeEntriesAsOf = async (
  { listRecords, getObject }: { readonly listRecords: ListRecords; readonly getObject: GetObject },
  submission: string,
  moment: string,
): Promise<readonly OfficeEntry[] | undefined> => {
  const version = await newestUntil(
    listRecords,
    { table: 'portal', pk: `SUB#${submission}`, prefix: 'OFFICE#V#' },
    (record) => officeEntriesVersions.of(record).value,
    ({ at }) => at <= moment,
  );
  return version && entriesOf(getObject, version);
};

const entriesOf = async (
  getObject: GetObject,
  { entries, submission }: OfficeEntriesVersion,
): Promise<readonly OfficeEntry[]> => {
  const object = await getObject({ bucket: 'results', key: entries });
  if (!object) throw new Error(`the office entries of submission ${submission} are gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes)) as OfficeEntry[];
};
