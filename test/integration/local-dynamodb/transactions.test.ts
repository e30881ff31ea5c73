import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { key, startOrders, TableName } from './orders-store.ts';

const orders = startOrders();
const { put, get, byState } = orders;

describe('a transaction', () => {
  const write = (...TransactItems: TransactWriteItem[]) => orders.client.transactWriteItems({ TransactItems });
  const putting = (sk: string, more: object = {}): TransactWriteItem => ({
    Put: { TableName, Item: { ...key('z', sk), state: { S: 'open' } }, ...more },
  });
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };

  test('puts, updates, deletes and checks in one step', async () => {
    await Promise.all(['u', 'd', 'c'].map((sk) => put(key('z', sk))));
    await write(
      putting('p'),
      {
        Update: {
          TableName,
          Key: key('z', 'u'),
          UpdateExpression: 'SET n = :n',
          ExpressionAttributeValues: { ':n': { N: '1' } },
        },
      },
      { Delete: { TableName, Key: key('z', 'd') } },
      { ConditionCheck: { TableName, Key: key('z', 'c'), ConditionExpression: 'attribute_exists(pk)' } },
    );
    expect(await byState('open')).toEqual(['p']);
    expect((await get('z', 'u'))?.['n']).toEqual({ N: '1' });
    expect(await get('z', 'd')).toBeUndefined();
    expect(await get('z', 'c')).toEqual(key('z', 'c'));
  });

  test('that fails writes nothing and gives the reason of each action in its place', async () => {
    await put({ ...key('z', 'there'), n: { N: '7' } });
    const failing = write(
      putting('1'),
      putting('there', { ...isNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      { ConditionCheck: { TableName, Key: key('z', 'none'), ConditionExpression: 'attribute_exists(pk)' } },
    );
    await expect(failing).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
        '[None, ConditionalCheckFailed, ConditionalCheckFailed]',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: { n: { N: '7' } } },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
      ],
    });
    expect(await get('z', '1')).toBeUndefined();
    expect(await byState('open')).toEqual([]);
  });

  test('of two that create the same item lets one through', async () => {
    const ends = await Promise.allSettled(['1', '2', '3'].map((sk) => write(putting('x', isNew), putting(sk))));
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(await byState('open')).toHaveLength(2);
  });

  test('refuses two actions on one item', async () => {
    await expect(write(putting('1'), { Delete: { TableName, Key: key('z', '1') } })).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
  });

  test('takes 100 actions and refuses 101', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => putting(`${n}`));
    await write(...many(100));
    expect(await byState('open')).toHaveLength(100);
    await expect(write(...many(101))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('gives an update that does not fit the item as a reason', async () => {
    await put({ ...key('z', '1'), n: { S: 'text' } });
    const update = {
      TableName,
      Key: key('z', '1'),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    };
    await expect(write({ Update: update }, putting('2'))).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ValidationError' }, { Code: 'None' }],
    });
  });

  test('is done once by its token for 10 minutes, and refuses the token for another request', async () => {
    const send = (sk: string) =>
      orders.client.transactWriteItems({ ClientRequestToken: 'once', TransactItems: [putting(sk, isNew)] });
    await send('1');
    await send('1');
    await expect(send('2')).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    orders.now += 600_000;
    await expect(send('1')).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await orders.dynamo.sweepExpired();
    await send('2');
  });

  test('keeps no token of one that failed', async () => {
    await put(key('z', '1'));
    const send = () =>
      orders.client.transactWriteItems({ ClientRequestToken: 'again', TransactItems: [putting('1', isNew)] });
    await expect(send()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await orders.client.deleteItem({ TableName, Key: key('z', '1') });
    await send();
    expect(await byState('open')).toEqual(['1']);
  });

  test('reads items together, with nothing for one that is missing', async () => {
    await put(key('z', '1'));
    const TransactItems = ['1', '2'].map((sk) => ({ Get: { TableName, Key: key('z', sk) } }));
    const { Responses } = await orders.client.transactGetItems({ TransactItems });
    expect(Responses).toEqual([{ Item: key('z', '1') }, {}]);
  });

  test('is never seen half done by a transactional read', async () => {
    const both = ['l', 'r'];
    const writes = Array.from({ length: 20 }, (_, n) =>
      write(...both.map((sk) => ({ Put: { TableName, Item: { ...key('z', sk), n: { N: `${n}` } } } }))),
    );
    const reads = Array.from({ length: 20 }, () =>
      orders.client.transactGetItems({ TransactItems: both.map((sk) => ({ Get: { TableName, Key: key('z', sk) } })) }),
    );
    await Promise.all(writes);
    for (const { Responses } of await Promise.all(reads)) {
      expect(Responses?.[0]?.Item?.['n']).toEqual(Responses?.[1]?.Item?.['n']);
    }
  });
});
