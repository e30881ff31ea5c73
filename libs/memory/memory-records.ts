import type {
  CommitOutcome,
  IndexQuery,
  PutWrite,
  RecordKey,
  RecordPage,
  Records,
  StoredRecord,
  Write,
} from '../ports/records.ts';
import { assertCommit, identityOf, isPut, keyOf } from './commit-rules.ts';
import { frozenJson } from './frozen-json.ts';
import { placedRecords } from './placed-records.ts';
import { type AnyQuery, pageOf } from './record-pages.ts';

/** A record with all that was stored beside its body. */
export type MemoryRecord = StoredRecord & Pick<PutWrite, 'due' | 'listed' | 'expiresAt'>;

/** The store of records in memory, and a look inside for tests and the simulation. */
export interface MemoryRecords extends Records {
  /** Every record, in the order in which each was first written: the same list until the next commit. */
  readonly all: () => readonly MemoryRecord[];
  /** Lists an index as it was so many commits ago: DynamoDB's indexes lag behind, each reading by another time. */
  readonly listIndexAgo: (commits: number, query: IndexQuery) => Promise<RecordPage>;
  /** Drops what may be dropped at `now` (seconds since the epoch), as DynamoDB's TTL does some time; returns how many. */
  readonly dropExpired: (now: number) => number;
}

/** A record with what is worked out once for it: what readers get, and where it stands. */
interface Kept {
  readonly record: MemoryRecord;
  readonly asRead: StoredRecord;
  readonly places: readonly { readonly partition: string; readonly sk: string }[];
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
  const records = new Map<string, Kept>();
  const partitions = placedRecords();
  let all: readonly MemoryRecord[] | undefined;

  const leavePlaces = (identity: string): void => {
    for (const { partition } of records.get(identity)?.places ?? []) partitions.remove(partition, identity);
  };
  const store = (kept: Kept): void => {
    const identity = identityOf(kept.record.key);
    leavePlaces(identity);
    records.set(identity, kept);
    for (const { partition, sk } of kept.places) partitions.put(partition, identity, { sk, record: kept.asRead });
  };
  const read = (key: RecordKey): StoredRecord | undefined => records.get(identityOf(key))?.asRead;
  const list = async (query: AnyQuery, commitsAgo = 0) =>
    pageOf(partitions.list(partitionName(query, query.index), commitsAgo), query);

  return {
    readRecord: async (key) => read(key),
    listRecords: (query) => list(query),
    listIndex: (query) => list(query),
    listIndexAgo: (commits, query) => list(query, commits),
    commit: async (writes): Promise<CommitOutcome> => {
      assertCommit(writes);
      const next = writes.filter(isPut).map(kept);
      const conflicts = writes.filter((write) => !holds(write, read(keyOf(write)))).map(keyOf);
      if (conflicts.length > 0) return { committed: false, conflicts };
      partitions.nextCommit();
      all = undefined;
      for (const each of next) store(each);
      return { committed: true };
    },
    all: () => {
      all ??= [...records.values()].map(({ record }) => record);
      return all;
    },
    dropExpired: (now) => {
      const expired = [...records].filter(([, { record }]) => record.expiresAt !== undefined && record.expiresAt < now);
      partitions.nextCommit();
      all = undefined;
      for (const [identity] of expired) {
        leavePlaces(identity);
        records.delete(identity);
      }
      return expired.length;
    },
  };
};

const holds = ({ expect }: Write, stored: StoredRecord | undefined): boolean =>
  expect === 'absent' ? stored === undefined : stored?.version === expect;

const kept = ({ put, expect, body, due, listed, expiresAt }: PutWrite): Kept => {
  const record: MemoryRecord = frozenJson({
    key: { table: put.table, pk: put.pk, sk: put.sk },
    version: expect === 'absent' ? 1 : expect + 1,
    body,
    ...(due && { due }),
    ...(listed && { listed }),
    ...(expiresAt !== undefined && { expiresAt }),
  });
  const asRead = Object.freeze({ key: record.key, version: record.version, body: record.body });
  return { record, asRead, places: placesOf(record) };
};

/** No name of a table or an index has a stroke in it. */
const partitionName = ({ table, pk }: Pick<RecordKey, 'table' | 'pk'>, index = ''): string => `${table}/${index}/${pk}`;

/** Where a record stands: in its own partition, and in that of each index in which it has a place. */
const placesOf = ({ key, due, listed }: MemoryRecord): Kept['places'] => [
  { partition: partitionName(key), sk: key.sk },
  ...(due ? [{ partition: partitionName({ table: key.table, pk: due.pk }, 'due'), sk: due.sk }] : []),
  ...(listed ? [{ partition: partitionName({ table: key.table, pk: listed.pk }, 'listed'), sk: listed.sk }] : []),
];
