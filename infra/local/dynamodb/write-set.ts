import { Stream } from 'node:stream';
import type { BaseStore, Callback, KeyRange, Keyspace, Level, LevelWrite, Store, Table } from './engine.ts';

/** Everything that one call writes, until it lands in one leveldb batch: key to value, or to a deletion. */
export type WriteSet = Map<string, LevelWrite>;

/** Writes the whole set or nothing of it, also when the process is killed meanwhile. */
export async function commit(level: Level, writes: WriteSet): Promise<void> {
  if (writes.size > 0) await level.batch([...writes.values()]);
}

/** The key under which an engine's keyspace stores an entry. */
export function storedKey(keyspace: string, key: string): string {
  return `${keyspace}~${key}`;
}

/** All stored keys of a keyspace. */
export function rangeOf(keyspace: string): KeyRange {
  return { gte: `${keyspace}~`, lt: `${keyspace}\x7f` };
}

/**
 * A store for one engine action: reads come from `writes` and then from `base`, writes only go to `writes`.
 * `fail` is told of whatever goes wrong inside the action's callbacks: thrown there it would end the process.
 */
export function storeOver(base: BaseStore, writes: WriteSet, fail: (error: unknown) => void): Store {
  const open = (name: string) => openKeyspace(base.db, name, writes, fail);
  const { awsAccountId, awsRegion } = base.tableDb;
  const tableDb = { ...open('table'), awsAccountId, awsRegion };
  return {
    options: base.options,
    tableDb,
    getItemDb: (table) => open(`item-${table}`),
    getIndexDb: (kind, table, index) => open(`index-${kind.toLowerCase()}~${table}~${index}`),
    getTable(name, ...rest) {
      const callback = rest.length === 1 ? rest[0] : rest[1];
      const describes = rest.length === 2;
      tableDb.get(name, (error, table) => {
        if (error !== null) callback(error);
        else if (table === undefined) callback(tableNotFound(name, describes));
        else callback(null, table as Table);
      });
    },
  };
}

function openKeyspace(level: Level, name: string, writes: WriteSet, fail: (error: unknown) => void): Keyspace {
  const write = (operation: LevelWrite, callback: Callback<void>) => {
    writes.set(operation.key, operation);
    callback(null);
  };
  return {
    get(key, callback) {
      const pending = writes.get(storedKey(name, key));
      const value = pending === undefined ? level.get(storedKey(name, key)) : Promise.resolve(pendingValue(pending));
      value.then((found) => callback(null, found), callback).catch(fail);
    },
    put: (key, value, callback) => write({ type: 'put', key: storedKey(name, key), value }, callback),
    del: (key, callback) => write({ type: 'del', key: storedKey(name, key) }, callback),
    // Writers already run one after another, so that a lock is always free.
    lock: (_key, locked) => locked((callback) => callback),
    createKeyStream: () => streamOf(bareKeys(level, name), fail),
    createValueStream: (range) => streamOf(level.values(within(name, range)), fail),
  };
}

function pendingValue(write: LevelWrite): unknown {
  return write.type === 'put' ? write.value : undefined;
}

async function* bareKeys(level: Level, name: string): AsyncGenerator<string> {
  for await (const key of level.keys(rangeOf(name))) yield key.slice(storedKey(name, '').length);
}

/** The engine's range with the keyspace before each bound: it always bounds both sides, by the partition key. */
function within(name: string, range: KeyRange): KeyRange {
  const bounds = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((side) => {
    const bound = range[side];
    return bound === undefined ? [] : [[side, storedKey(name, bound)]];
  });
  return { reverse: range.reverse ?? false, limit: range.limit ?? -1, ...Object.fromEntries(bounds) };
}

/** The old-style stream (no backpressure, `destroy` only) that the engine's lazy lists take their values from. */
function streamOf(values: AsyncIterable<unknown>, fail: (error: unknown) => void): Stream {
  let stopped = false;
  const destroy = () => {
    stopped = true;
  };
  const stream = Object.assign(new Stream(), { destroy });
  const pump = async () => {
    for await (const value of values) {
      if (stopped) return;
      stream.emit('data', value);
    }
    stream.emit('end');
  };
  pump().catch(fail);
  return stream;
}

function tableNotFound(name: string, describes: boolean): Error {
  const message = `Requested resource not found${describes ? `: Table: ${name} not found` : ''}`;
  const body = { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message };
  return Object.assign(new Error(message), { statusCode: 400, body });
}
