import { describe, expect, test } from 'vitest';
import { key, skOf, startOrders, TableName } from './orders-store.ts';

const orders = startOrders();
const { put, get } = orders;

describe('items', () => {
  test('are read as they were put, with numbers as DynamoDB writes them, and gone once deleted', async () => {
    const item = {
      ...key('z', '1'),
      name: { S: '杭州' },
      list: { L: [{ N: '1.50' }, { BOOL: true }, { NULL: true }] },
    };
    await put(item);
    expect(await get('z', '1')).toEqual({ ...item, list: { L: [{ N: '1.5' }, { BOOL: true }, { NULL: true }] } });
    const { Attributes } = await orders.client.deleteItem({ TableName, Key: key('z', '1'), ReturnValues: 'ALL_OLD' });
    expect(Attributes?.['name']).toEqual({ S: '杭州' });
    expect(await get('z', '1')).toBeUndefined();
  });

  test('refuse a put whose condition fails, and show the item where that was asked for', async () => {
    await put({ ...key('z', '1'), version: { N: '3' } });
    const again = {
      TableName,
      Item: key('z', '1'),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    await expect(orders.client.putItem(again)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      Item: { version: { N: '3' } },
    });
    const { ReturnValuesOnConditionCheckFailure: _, ...silent } = again;
    await expect(orders.client.putItem(silent)).rejects.not.toHaveProperty('Item.version');
  });

  test('take 50 concurrent increments without losing one', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () =>
        orders.client.updateItem({
          TableName,
          Key: key('z', 'n'),
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        }),
      ),
    );
    expect((await get('z', 'n'))?.['n']).toEqual({ N: '50' });
  });

  test('update only on the condition of their version', async () => {
    await put({ ...key('z', '1'), version: { N: '1' } });
    const update = () =>
      orders.client.updateItem({
        TableName,
        Key: key('z', '1'),
        UpdateExpression: 'SET version = version + :one, note = :n REMOVE gone',
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':seen': { N: '1' }, ':n': { S: 'x' } },
        ReturnValues: 'ALL_NEW',
      });
    expect((await update()).Attributes?.['version']).toEqual({ N: '2' });
    await expect(update()).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  test('over 400 KB are refused', async () => {
    await expect(put({ ...key('z', '1'), blob: { S: 'x'.repeat(400 * 1024) } })).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Item size has exceeded the maximum allowed size',
    });
  });

  test('come in a batch, without those that are missing', async () => {
    await Promise.all(['1', '2', '3'].map((sk) => put(key('z', sk))));
    const Keys = ['1', '3', '9'].map((sk) => key('z', sk));
    const { Responses } = await orders.client.batchGetItem({
      RequestItems: { orders: { Keys, ConsistentRead: true } },
    });
    expect(skOf(Responses?.['orders'])?.sort()).toEqual(['1', '3']);
  });

  test('of an unknown table are refused by name of the error', async () => {
    await expect(orders.client.getItem({ TableName: 'nowhere', Key: key('z', '1') })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
