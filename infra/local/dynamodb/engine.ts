import engine from 'dynalite/db/index.js';
import { createIndexKey, updateIndexes } from './index-entries.ts';

/** An item as DynamoDB's JSON has it: attribute name to typed value, such as `{ pk: { S: 'zone#hangzhou' } }`. */
export type Item = Readonly<Record<string, AttributeValue>>;
type AttributeValue = Readonly<Record<string, unknown>>;

export interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: string;
}

export interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
}

/** A table as the engine keeps it and as DescribeTable answers it. */
export interface Table {
  readonly TableName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
}

/** How the engine's actions are told of a result; the error is an {@link EngineRefusal} where AWS would refuse, too. */
export type Callback<Value> = (error: unknown, value?: Value) => void;

/** An error that the engine means as an answer: a status and the error shape. */
export interface EngineRefusal extends Error {
  readonly statusCode: number;
  readonly body: { readonly __type: string; readonly message?: string; readonly Message?: string };
}

/** A range of keys as leveldb takes it. */
export interface KeyRange {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** One keyspace (the tables, a table's items, an index's entries) as the actions use it. */
export interface Keyspace {
  get(key: string, callback: Callback<unknown>): void;
  put(key: string, value: unknown, callback: Callback<void>): void;
  del(key: string, callback: Callback<void>): void;
  lock(key: string, locked: (release: <Done>(callback: Done) => Done) => void): void;
  createKeyStream(): NodeJS.EventEmitter;
  createValueStream(range: KeyRange): NodeJS.EventEmitter;
}

/** What an action runs against. */
export interface Store {
  readonly options: { readonly maxItemSize: number; readonly createTableMs: number };
  readonly tableDb: Keyspace & { readonly awsAccountId: string; readonly awsRegion: string };
  getItemDb(table: string): Keyspace;
  getIndexDb(kind: string, table: string, index: string): Keyspace;
  getTable(name: string, ...rest: [Callback<Table>] | [checkStatus: boolean, Callback<Table>]): void;
}

/** The leveldb under the engine, or its stand-in in memory; keys are strings, values JSON. */
export interface Level {
  open(): Promise<void>;
  get(key: string): Promise<unknown>;
  batch(operations: readonly LevelWrite[]): Promise<void>;
  keys(range: KeyRange): AsyncIterable<string>;
  values(range: KeyRange): AsyncIterable<unknown>;
  iterator(range: KeyRange): AsyncIterable<[string, unknown]>;
  close(): Promise<void>;
}

export type LevelWrite =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** The engine's store with the leveldb under it. */
export type BaseStore = Store & { readonly db: Level };

export type Action = (store: Store, input: object, callback: Callback<object>) => void;

export interface Validation {
  readonly types: object;
  readonly custom?: (input: object, store: Store) => string | undefined;
}

/**
 * dynalite's inner checks of a request: what this project uses of them.
 *
 * @public named by the declaration file of the engine's package, which imports by type only
 */
export interface Checks {
  checkTypes(input: object, types: object): object;
  /** Throws an {@link EngineRefusal}; leaves its parsed expressions on `input`. */
  checkValidations(input: object, types: object, custom: Validation['custom'], store: Store): void;
}

/**
 * dynalite's inner module `db`: what this project uses of it.
 *
 * @public named by the declaration file of the engine's package, which imports by type only
 */
export interface Engine {
  create(options: { path?: string; createTableMs: number }): BaseStore;
  createKey(item: Item, table: Table, schema?: readonly KeyElement[]): string;
  createIndexKey(item: Item, table: Table, schema: readonly KeyElement[]): string;
  updateIndexes(
    store: Store,
    table: Table,
    before: Item | undefined,
    after: Item | null,
    callback: Callback<void>,
  ): void;
  checkConditional(input: object, item: Item | undefined): EngineRefusal | null | undefined;
  validateKey(key: Item, table: Table): EngineRefusal | undefined;
  validateItem(item: Item, table: Table): EngineRefusal | undefined;
  validationError(message: string): EngineRefusal;
}

// The engine's own index keys end in 24 bits of a hash of the table key, joined without a separator: two items that
// share an index key can lose one entry (surely so for ('ab', 'c') and ('a', 'bc')). Ours end in the table key itself.
engine.createIndexKey = createIndexKey;
engine.updateIndexes = updateIndexes;

/** Opens a store of dynalite's: on disk in the directory `path`, else in memory. */
export function openStore(path: string | undefined): BaseStore {
  return engine.create({ createTableMs: 0, ...(path !== undefined && { path }) });
}
