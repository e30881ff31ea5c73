import { expect, test, vi } from 'vitest';
import { createTable } from './create-table.ts';
import { openStore } from './engine.ts';
import { transactWrite } from './transact-write.ts';

const clock = () => 0;
const TableName = 'facts';

test('lands its items, their index entries and its token in one leveldb batch', async () => {
  const base = openStore(undefined);
  await createTable(base, clock, {
    TableName,
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: ['pk', 'state'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byState',
        KeySchema: [{ AttributeName: 'state', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
  const batch = vi.spyOn(base.db, 'batch');
  const puts = ['a', 'b'].map((pk) => ({
    Put: { TableName, Item: { pk: { S: pk }, state: { S: 'open' }, n: { N: '1' } } },
  }));
  const outcome = await transactWrite(base, clock, { ClientRequestToken: 'once', TransactItems: puts });
  expect(outcome).toEqual({ output: {} });
  expect(batch).toHaveBeenCalledOnce();
  const keyspaces = batch.mock.calls[0]![0].map(({ key }) => key.slice(0, key.lastIndexOf('~'))).toSorted();
  expect(keyspaces).toEqual([
    'index-global~facts~byState',
    'index-global~facts~byState',
    'item-facts',
    'item-facts',
    'token',
  ]);
  await base.db.close();
});
