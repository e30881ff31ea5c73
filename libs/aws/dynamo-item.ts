import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Body, IndexName, PutWrite, RecordKey, StoredRecord, TableName } from '../ports/records.ts';

/** An item as DynamoDB holds it. */
export type Item = Record<string, AttributeValue>;

/** The key attributes of each index of every table (`docs/data-model.md`). Both project all attributes. */
export const INDEX_KEYS: Readonly<Record<IndexName, { readonly pk: string; readonly sk: string }>> = {
  due: { pk: 'duePk', sk: 'dueSk' },
  listed: { pk: 'listedPk', sk: 'listedSk' },
};

/** The key of a record as attributes. */
export const keyItem = ({ pk, sk }: Pick<RecordKey, 'pk' | 'sk'>): Item => ({ pk: { S: pk }, sk: { S: sk } });

/**
 * The whole item that a write stores: key, `version` (N), `body` (M), its places in the indexes, and `expiresAt` (N).
 *
 * @throws TypeError for a body that is not JSON.
 */
export const itemOf = ({ put, expect, body, due, listed, expiresAt }: PutWrite): Item => ({
  ...keyItem(put),
  version: { N: String(expect === 'absent' ? 1 : expect + 1) },
  body: { M: bodyItem(body) },
  ...(due && { duePk: { S: due.pk }, dueSk: { S: due.sk } }),
  ...(listed && { listedPk: { S: listed.pk }, listedSk: { S: listed.sk } }),
  ...(expiresAt !== undefined && { expiresAt: { N: String(expiresAt) } }),
});

/**
 * Reads an item back.
 *
 * @throws TypeError for an item of another layout: somebody else wrote to the table.
 */
export const recordOf = (table: TableName, item: Item): StoredRecord => {
  const { pk, sk, version, body } = item;
  if (pk?.S === undefined || sk?.S === undefined || version?.N === undefined || body?.M === undefined) {
    throw new TypeError(`an item of ${table} is not a record: ${JSON.stringify(pk)} ${JSON.stringify(sk)}`);
  }
  return { key: { table, pk: pk.S, sk: sk.S }, version: Number(version.N), body: unmarshall(body.M) };
};

const bodyItem = (body: Body): Item => {
  try {
    return marshall(body);
  } catch (cause) {
    throw new TypeError('a body holds only JSON', { cause });
  }
};
