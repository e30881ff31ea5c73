import { describe, expect, test } from 'vitest';
import { key, startOrders, TableName } from './orders-store.ts';
import { ORDERS } from './orders-table.ts';

const orders = startOrders();
const { put, get, byState } = orders;

describe('tables', () => {
  test('are described and listed', async () => {
    const { Table } = await orders.client.describeTable({ TableName });
    expect(Table).toMatchObject({ TableName, TableStatus: 'ACTIVE', CreationDateTime: new Date(orders.now) });
    expect((await orders.client.listTables({})).TableNames).toEqual(['orders']);
  });

  test('are created over the API, once', async () => {
    const table = {
      TableName: 'second',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
      BillingMode: 'PAY_PER_REQUEST' as const,
    };
    await orders.client.createTable(table);
    await orders.client.putItem({ TableName: 'second', Item: { id: { S: '1' } } });
    await expect(orders.client.createTable(table)).rejects.toMatchObject({ name: 'ResourceInUseException' });
  });

  test('that are defined again keep their items, and refuse another key', async () => {
    await put(key('z', '1'));
    await orders.dynamo.createTable(ORDERS);
    expect(await get('z', '1')).toEqual(key('z', '1'));
    await expect(orders.dynamo.createTable({ ...ORDERS, KeySchema: ORDERS.KeySchema.slice(0, 1) })).rejects.toThrow(
      /orders/,
    );
  });

  test('lose what is past its expiry by the clock, with its index entries', async () => {
    const expiresAt = { N: String(orders.now / 1000 + 60) };
    await put({ ...key('z', 'expiring'), state: { S: 'open' }, expiresAt });
    await put({ ...key('z', 'lasting'), state: { S: 'open' } });
    expect(await orders.dynamo.sweepExpired()).toBe(0);
    orders.now += 61_000;
    expect(await orders.dynamo.sweepExpired()).toBe(1);
    expect(await byState('open')).toEqual(['lasting']);
    expect(await get('z', 'expiring')).toBeUndefined();
  });
});
