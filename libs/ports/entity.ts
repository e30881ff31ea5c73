import type { Body, Expectation, IndexPlace, PutWrite, ReadRecord, RecordKey, StoredRecord } from './records.ts';

/** A value as it was read, with the version that the next write of it must name. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

/** How one kind of value is stored: its key, its places in the sparse indexes, and nothing else. */
export interface Entity<Id, T> {
  readonly key: (id: Id) => RecordKey;
  readonly read: (read: ReadRecord, id: Id) => Promise<Versioned<T> | undefined>;
  readonly write: (id: Id, expect: Expectation, value: T) => PutWrite;
  readonly of: (record: StoredRecord) => Versioned<T>;
}

/**
 * Defines how a kind of value is stored. The value is JSON and is stored as it is.
 *
 * @example
 * const zones = entity<string, Zone>({ key: (id) => ({ table: 'portal', pk: 'ZONES', sk: id }) });
 */
export const entity = <Id, T extends object>(layout: {
  readonly key: (id: Id) => RecordKey;
  readonly due?: (value: T) => IndexPlace | undefined;
  readonly listed?: (value: T) => IndexPlace | undefined;
}): Entity<Id, T> => {
  const of = (record: StoredRecord): Versioned<T> => ({ value: record.body as T, version: record.version });
  return {
    key: layout.key,
    of,
    read: async (read, id) => {
      const record = await read(layout.key(id));
      return record && of(record);
    },
    write: (id, expect, value) => {
      const due = layout.due?.(value);
      const listed = layout.listed?.(value);
      const body = value as unknown as Body;
      return { put: layout.key(id), expect, body, ...(due ? { due } : {}), ...(listed ? { listed } : {}) };
    },
  };
};
