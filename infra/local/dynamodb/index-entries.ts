import engine from 'dynalite/db/index.js';
import type { Callback, Index, Item, KeyElement, Store, Table } from './engine.ts';

/**
 * The key of an item's entry in an index: the index key, then the whole table key, so that no two items share one.
 * Query resumes after an entry by the same key.
 */
export function createIndexKey(item: Item, table: Table, schema: readonly KeyElement[]): string {
  return engine.createKey(item, table, schema) + engine.createKey(item, table);
}

/**
 * Moves an item's entries in all indexes of its table from `before` to `after`; an item that lacks an index's key has
 * no entry there (a sparse index). An empty string as an index key is refused, as AWS does.
 */
export function updateIndexes(
  store: Store,
  table: Table,
  before: Item | undefined,
  after: Item | null,
  callback: Callback<void>,
): void {
  for (const [kind, index] of indexesOf(table)) {
    const empty = index.KeySchema.find(({ AttributeName }) => isEmpty(after?.[AttributeName]));
    if (empty !== undefined) {
      callback(engine.validationError(emptyKeyMessage(index, empty)));
      return;
    }
    const entries = store.getIndexDb(kind, table.TableName, index.IndexName);
    const old = before && entryOf(before, table, index);
    const now = after === null ? undefined : entryOf(after, table, index);
    if (old !== undefined && old.key !== now?.key) entries.del(old.key, ignore);
    if (now !== undefined) entries.put(now.key, now.item, ignore);
  }
  callback(null);
}

function indexesOf(table: Table): (readonly [kind: string, index: Index])[] {
  const global = (table.GlobalSecondaryIndexes ?? []).map((index) => ['Global', index] as const);
  const local = (table.LocalSecondaryIndexes ?? []).map((index) => ['Local', index] as const);
  return [...global, ...local];
}

function entryOf(item: Item, table: Table, index: Index): { key: string; item: Item } | undefined {
  const indexKeys = index.KeySchema.map((element) => element.AttributeName);
  if (!indexKeys.every((name) => Object.hasOwn(item, name))) return undefined;
  return { key: createIndexKey(item, table, index.KeySchema), item: project(item, table, index, indexKeys) };
}

function project(item: Item, table: Table, index: Index, indexKeys: readonly string[]): Item {
  if (index.Projection.ProjectionType === 'ALL') return item;
  const tableKeys = table.KeySchema.map((element) => element.AttributeName);
  const kept = new Set([...indexKeys, ...tableKeys, ...(index.Projection.NonKeyAttributes ?? [])]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
}

function isEmpty(value: Item[string] | undefined): boolean {
  return value?.['S'] === '' || value?.['B'] === '';
}

function emptyKeyMessage(index: Index, key: KeyElement): string {
  return (
    'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
    `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index.IndexName}, ` +
    `IndexKey: ${key.AttributeName}`
  );
}

// Puts into a write set are done when they return: nothing is left to be told.
function ignore(): void {}
