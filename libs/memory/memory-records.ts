import type { CommitOutcome, PutWrite, RecordKey, Records, StoredRecord, Write } from '../ports/records.ts';
import { assertCommit, identityOf, isPut, keyOf } from './commit-rules.ts';
import { frozenJson } from './frozen-json.ts';
import { type AnyQuery, type PlacedRecord, pageOf } from './record-pages.ts';

/** A record with all that was stored beside its body. */
export type MemoryRecord = StoredRecord & Pick<PutWrite, 'due' | 'listed' | 'expiresAt'>;

/** The store of records in memory, and a look inside for tests and the simulation. */
export interface MemoryRecords extends Records {
  /** Every record, in the order in which each was first written. */
  readonly all: () => readonly MemoryRecord[];
  /** Drops what may be dropped at `now` (seconds since the epoch), as DynamoDB's TTL does some time; returns how many. */
  readonly dropExpired: (now: number) => number;
}

/**
 * The port of records in memory: deterministic, and indexes are up to date at once. What it gives out is frozen.
 * Held to the same promises as DynamoDB by `test/conformance/describe-records.ts`.
 *
 * @example
 * const { commit, readRecord } = memoryRecords();
 * await commit([{ put: { table: 'intake', pk: 'SUB#1', sk: 'STATE' }, expect: 'absent', body: { state: 'valid' } }]);
 */
export const memoryRecords = (): MemoryRecords => {
  const records = new Map<string, MemoryRecord>();
  const partitions = new Map<string, Map<string, PlacedRecord>>();

  const leavePlaces = (record: MemoryRecord): void => {
    for (const { name } of placesOf(record)) partitions.get(name)?.delete(identityOf(record.key));
  };
  const store = (record: MemoryRecord): void => {
    const identity = identityOf(record.key);
    const old = records.get(identity);
    if (old !== undefined) leavePlaces(old);
    records.set(identity, record);
    for (const { name, sk } of placesOf(record)) {
      const partition = partitions.get(name) ?? new Map<string, PlacedRecord>();
      partitions.set(name, partition.set(identity, { sk, record: asRead(record) }));
    }
  };
  const list = async (query: AnyQuery) =>
    pageOf(partitions.get(partitionName(query, query.index))?.values() ?? [], query);

  return {
    readRecord: async (key) => {
      const record = records.get(identityOf(key));
      return record && asRead(record);
    },
    listRecords: list,
    listIndex: list,
    commit: async (writes): Promise<CommitOutcome> => {
      assertCommit(writes);
      const next = writes.filter(isPut).map(recordOf);
      const conflicts = writes.filter((write) => !holds(write, records.get(identityOf(keyOf(write))))).map(keyOf);
      if (conflicts.length > 0) return { committed: false, conflicts };
      for (const record of next) store(record);
      return { committed: true };
    },
    all: () => [...records.values()],
    dropExpired: (now) => {
      const expired = [...records.values()].filter(({ expiresAt }) => expiresAt !== undefined && expiresAt < now);
      for (const record of expired) {
        records.delete(identityOf(record.key));
        leavePlaces(record);
      }
      return expired.length;
    },
  };
};

const holds = ({ expect }: Write, stored: StoredRecord | undefined): boolean =>
  expect === 'absent' ? stored === undefined : stored?.version === expect;

const recordOf = ({ put, expect, body, due, listed, expiresAt }: PutWrite): MemoryRecord =>
  frozenJson({
    key: { table: put.table, pk: put.pk, sk: put.sk },
    version: expect === 'absent' ? 1 : expect + 1,
    body,
    ...(due && { due }),
    ...(listed && { listed }),
    ...(expiresAt !== undefined && { expiresAt }),
  });

const asRead = ({ key, version, body }: MemoryRecord): StoredRecord => ({ key, version, body });

const partitionName = ({ table, pk }: Pick<RecordKey, 'table' | 'pk'>, index = ''): string =>
  JSON.stringify([table, index, pk]);

/** Where a record stands: in its own partition, and in that of each index in which it has a place. */
const placesOf = ({ key, due, listed }: MemoryRecord): readonly { readonly name: string; readonly sk: string }[] => [
  { name: partitionName(key), sk: key.sk },
  ...(due ? [{ name: partitionName({ table: key.table, pk: due.pk }, 'due'), sk: due.sk }] : []),
  ...(listed ? [{ name: partitionName({ table: key.table, pk: listed.pk }, 'listed'), sk: listed.sk }] : []),
];
