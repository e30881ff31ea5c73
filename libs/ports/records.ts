/**
 * The tables of the system, one a service and one in which requests are counted (`docs/data-model.md`). A physical name is a setting of each function.
 *
 * @example
 * const table: TableName = 'intake';
 */
export type TableName =
  | 'intake'
  | 'validation'
  | 'indicators'
  | 'ranking'
  | 'publishing'
  | 'portal'
  | 'calendar'
  | 'notices'
  | 'exports'
  | 'limits';

/** Where a record lives: a partition (`pk`) and a place in it (`sk`), e.g. `{ table: 'intake', pk: 'SUB#…', sk: 'STATE' }`. */
export interface RecordKey {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
}

/** JSON as it is stored: no floats that matter (decimals are strings), no `undefined`. */
export type Body = Readonly<Record<string, unknown>>;

/**
 * A sparse place in one of the two indexes of every table. `due` holds what the tick must look after (events not yet
 * sent, uploads awaited); `listed` holds what people list. A record without the place is not in the index.
 *
 * @example
 * const place: IndexPlace = { pk: 'OUTBOX', sk: '2026-01-12T01:00:00.000Z' };
 */
export interface IndexPlace {
  readonly pk: string;
  readonly sk: string;
}

/** The sparse indexes that every table has. */
export type IndexName = 'due' | 'listed';

/** A record as it was read. `version` starts at 1 and rises by 1 with each write: the condition of the next one. */
export interface StoredRecord {
  readonly key: RecordKey;
  readonly version: number;
  readonly body: Body;
}

/** What a write expects to find: nothing at all, or exactly that version. */
export type Expectation = 'absent' | number;

/** Stores `body` where `expect` holds; the new version is `expect + 1`, or 1 where nothing was. */
export interface PutWrite {
  readonly put: RecordKey;
  readonly expect: Expectation;
  readonly body: Body;
  readonly due?: IndexPlace;
  readonly listed?: IndexPlace;
  /** Seconds since the epoch after which the store may drop the record. Unset: kept for ever. */
  readonly expiresAt?: number;
}

/** Changes nothing, but the whole commit stands only if `expect` holds. */
export interface CheckWrite {
  readonly check: RecordKey;
  readonly expect: Expectation;
}

/** One part of a commit. */
export type Write = PutWrite | CheckWrite;

/** All writes took effect, or none did because the named records were not as expected. */
export type CommitOutcome =
  | { readonly committed: true }
  | { readonly committed: false; readonly conflicts: readonly RecordKey[] };

/**
 * Applies 1 to 25 writes to distinct records, in any tables, all or none. Never partly.
 * A conflict is a value; an unreachable store throws {@link Unavailable}.
 */
export type Commit = (writes: readonly Write[]) => Promise<CommitOutcome>;

/** Reads one record as it is now (consistent), or `undefined`. */
export type ReadRecord = (key: RecordKey) => Promise<StoredRecord | undefined>;

/** One page of a listing and, where more may follow, an opaque place to go on from. */
export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly next?: string;
}

/** Which records of one partition: those whose `sk` starts with `prefix`, in the order of `sk` (UTF-8 bytes). */
export interface ListQuery {
  readonly table: TableName;
  readonly pk: string;
  readonly prefix?: string;
  readonly backward?: boolean;
  /** 1 to 1,000 records. */
  readonly limit: number;
  readonly after?: string;
}

/** Lists a partition, consistently. An `after` that this query did not give throws {@link InvalidCursor}. */
export type ListRecords = (query: ListQuery) => Promise<RecordPage>;

/** Which records of one partition of an index; `until` keeps those with `sk` ≤ it. */
export interface IndexQuery extends ListQuery {
  readonly index: IndexName;
  readonly until?: string;
}

/** Lists a partition of an index. A write shows there after a moment: never decide on its absence. */
export type ListIndex = (query: IndexQuery) => Promise<RecordPage>;

/** The store of records: what most steps need. */
export interface Records {
  readonly readRecord: ReadRecord;
  readonly listRecords: ListRecords;
  readonly listIndex: ListIndex;
  readonly commit: Commit;
}
