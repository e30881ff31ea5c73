import deleteItem from 'dynalite/actions/deleteItem.js';
import type { Clock } from '../exchange.ts';
import type { BaseStore, Item, Table } from './engine.ts';
import { runAction } from './run-action.ts';
import { commit, rangeOf, storedKey, type WriteSet } from './write-set.ts';

/** Items deleted in one batch: it bounds how long a sweep holds up the writers. */
const BATCH = 100;

/** Sets, or with undefined drops, the attribute that holds a table's expiry (seconds since the epoch). */
export async function setTimeToLive(base: BaseStore, table: string, attribute: string | undefined): Promise<void> {
  const key = storedKey('ttl', table);
  await base.db.batch([attribute === undefined ? { type: 'del', key } : { type: 'put', key, value: attribute }]);
}

/**
 * Deletes, with their index entries, the items of all tables whose expiry is in the past by `clock`.
 * @param exclusive runs a piece of work alone among the writers
 * @returns how many items were deleted
 */
export async function sweepItems(
  base: BaseStore,
  clock: Clock,
  exclusive: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<number> {
  let swept = 0;
  for await (const [key, attribute] of base.db.iterator(rangeOf('ttl'))) {
    const name = key.slice(storedKey('ttl', '').length);
    const table = (await base.db.get(storedKey('table', name))) as Table;
    const expired = await expiredKeys(base, clock, name, String(attribute));
    while (expired.length > 0) {
      const batch = expired.splice(0, BATCH);
      swept += await exclusive(() => deleteExpired(base, clock, table, String(attribute), batch));
    }
  }
  return swept;
}

async function expiredKeys(base: BaseStore, clock: Clock, table: string, attribute: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key, item] of base.db.iterator(rangeOf(`item-${table}`))) {
    if (isExpired(item as Item, attribute, clock)) keys.push(key);
  }
  return keys;
}

/** Deletes the items that are still expired: one may have been written anew since it was found. */
async function deleteExpired(
  base: BaseStore,
  clock: Clock,
  table: Table,
  attribute: string,
  keys: readonly string[],
): Promise<number> {
  const writes: WriteSet = new Map();
  let deleted = 0;
  for (const key of keys) {
    const item = (await base.db.get(key)) as Item | undefined;
    if (item === undefined || !isExpired(item, attribute, clock)) continue;
    const Key = Object.fromEntries(table.KeySchema.map(({ AttributeName: name }) => [name, item[name]]));
    const outcome = await runAction(base, writes, deleteItem, { TableName: table.TableName, Key });
    if ('refusal' in outcome) throw new Error(`Cannot sweep ${table.TableName}: ${outcome.refusal.message}`);
    deleted += 1;
  }
  await commit(base.db, writes);
  return deleted;
}

function isExpired(item: Item, attribute: string, clock: Clock): boolean {
  const expiry = item[attribute]?.['N'];
  return typeof expiry === 'string' && Number(expiry) * 1000 < clock();
}
