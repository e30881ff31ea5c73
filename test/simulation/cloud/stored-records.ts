import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type BaseStore, openStore } from '../../../infra/local/dynamodb/engine.ts';
import { rangeOf } from '../../../infra/local/dynamodb/write-set.ts';
import { INDEX_KEYS, type Item, recordOf } from '../../../libs/aws/dynamo-item.ts';
import type { MemoryRecord } from '../../../libs/memory/memory-records.ts';
import type { IndexName, TableName } from '../../../libs/ports/records.ts';
import type { Names } from './names.ts';

/** What lies in the files of an embedded DynamoDB: every record, and where an index does not follow the items. */
export interface StoredRecords {
  readonly records: readonly MemoryRecord[];
  readonly torn: readonly string[];
}

/** Reads the files themselves, past everything that answers calls; nobody else may have them open. */
export const readStoredRecords = async (dataDir: string, { tables }: Pick<Names, 'tables'>): Promise<StoredRecords> => {
  const path = join(dataDir, 'dynamodb');
  if (!existsSync(path)) return { records: [], torn: [] };
  const store = openStore(path);
  await store.db.open();
  try {
    const records: MemoryRecord[] = [];
    const torn: string[] = [];
    for (const [table, physical] of Object.entries(tables) as [TableName, string][]) {
      const items = await valuesOf(store, `item-${physical}`);
      records.push(...items.map((item) => placedRecord(table, item)));
      for (const index of Object.keys(INDEX_KEYS) as IndexName[]) {
        const entries = await valuesOf(store, `index-global~${physical}~${index}`);
        const owed = items.filter((item) => INDEX_KEYS[index].pk in item);
        if (sorted(entries) !== sorted(owed)) torn.push(`the index ${index} of ${table} does not follow its items`);
      }
    }
    return { records, torn };
  } finally {
    await store.db.close();
  }
};

const valuesOf = async ({ db }: BaseStore, keyspace: string): Promise<readonly Item[]> => {
  const found: Item[] = [];
  for await (const value of db.values(rangeOf(keyspace))) found.push(value as Item);
  return found;
};

const sorted = (items: readonly Item[]): string => JSON.stringify(items.map((item) => JSON.stringify(item)).toSorted());

const placedRecord = (table: TableName, item: Item): MemoryRecord => {
  const { duePk, dueSk, listedPk, listedSk, expiresAt } = unmarshall(item);
  return {
    ...recordOf(table, item),
    ...(duePk === undefined ? {} : { due: { pk: duePk, sk: dueSk } }),
    ...(listedPk === undefined ? {} : { listed: { pk: listedPk, sk: listedSk } }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
};
