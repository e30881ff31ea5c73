import { type AttributeValue, DynamoDB, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fault, type LocalDynamo, openDynamo } from '../../../infra/local/dynamodb/local-dynamo.ts';
import { ORDERS } from './orders-table.ts';
import { type Serving, serve } from './serve.ts';

let now: number;
let fault: Fault | undefined;
let dynamo: LocalDynamo;
let serving: Serving;
let client: DynamoDB;

beforeEach(async () => {
  now = 1_767_225_600_000;
  fault = undefined;
  dynamo = await openDynamo({ clock: () => now, fault: () => fault });
  await dynamo.createTable(ORDERS);
  serving = await serve(dynamo.handle);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDB({ endpoint: serving.origin, region: 'us-east-1', credentials, maxAttempts: 1 });
});

afterEach(async () => {
  client.destroy();
  await serving.stop();
  await dynamo.close();
});

type Attributes = Record<string, AttributeValue>;

const TableName = 'orders';
const key = (pk: string, sk: string): Attributes => ({ pk: { S: pk }, sk: { S: sk } });
const put = (Item: Attributes) => client.putItem({ TableName, Item });
const get = async (pk: string, sk: string) =>
  (await client.getItem({ TableName, Key: key(pk, sk), ConsistentRead: true })).Item;
const skOf = (items: Attributes[] | undefined) => items?.map((item) => item['sk']!.S);
const byState = async (state: string) =>
  skOf(
    (
      await client.query({
        TableName,
        IndexName: 'byState',
        KeyConditionExpression: '#s = :s',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':s': { S: state } },
      })
    ).Items,
  );

describe('items', () => {
  test('are read as they were put, with numbers as DynamoDB writes them, and gone once deleted', async () => {
    const item = {
      ...key('z', '1'),
      name: { S: '杭州' },
      list: { L: [{ N: '1.50' }, { BOOL: true }, { NULL: true }] },
    };
    await put(item);
    expect(await get('z', '1')).toEqual({ ...item, list: { L: [{ N: '1.5' }, { BOOL: true }, { NULL: true }] } });
    const { Attributes } = await client.deleteItem({ TableName, Key: key('z', '1'), ReturnValues: 'ALL_OLD' });
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
    await expect(client.putItem(again)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      Item: { version: { N: '3' } },
    });
    const { ReturnValuesOnConditionCheckFailure: _, ...silent } = again;
    await expect(client.putItem(silent)).rejects.not.toHaveProperty('Item.version');
  });

  test('take 50 concurrent increments without losing one', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () =>
        client.updateItem({
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
      client.updateItem({
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
    const { Responses } = await client.batchGetItem({ RequestItems: { orders: { Keys, ConsistentRead: true } } });
    expect(skOf(Responses?.['orders'])?.sort()).toEqual(['1', '3']);
  });

  test('of an unknown table are refused by name of the error', async () => {
    await expect(client.getItem({ TableName: 'nowhere', Key: key('z', '1') })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('a query', () => {
  beforeEach(() => Promise.all(['a1', 'a2', 'b1', 'b2', 'b3', 'c1'].map((sk) => put(key('z', sk)))));

  const query = (condition: string, values: Attributes, more: object = {}) =>
    client.query({
      TableName,
      KeyConditionExpression: `pk = :pk AND ${condition}`,
      ExpressionAttributeValues: { ':pk': { S: 'z' }, ...values },
      ...more,
    });

  test.each([
    ['begins_with(sk, :b)', { ':b': { S: 'b' } }, ['b1', 'b2', 'b3']],
    ['sk BETWEEN :a AND :b', { ':a': { S: 'a2' }, ':b': { S: 'b2' } }, ['a2', 'b1', 'b2']],
    ['sk >= :a', { ':a': { S: 'b3' } }, ['b3', 'c1']],
    ['sk > :a', { ':a': { S: 'b3' } }, ['c1']],
    ['sk <= :a', { ':a': { S: 'a2' } }, ['a1', 'a2']],
    ['sk < :a', { ':a': { S: 'a2' } }, ['a1']],
    ['sk = :a', { ':a': { S: 'b2' } }, ['b2']],
  ] satisfies [string, Attributes, string[]][])('on %s gives those in order', async (condition, values, expected) => {
    expect(skOf((await query(condition, values)).Items)).toEqual(expected);
    const backward = await query(condition, values, { ScanIndexForward: false });
    expect(skOf(backward.Items)).toEqual(expected.toReversed());
  });

  test.each([true, false])('gives every item once over its pages (forward: %s)', async (ScanIndexForward) => {
    const seen: (string | undefined)[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const page = await query('sk >= :a', { ':a': { S: 'a2' } }, { Limit: 2, ScanIndexForward, ExclusiveStartKey });
      seen.push(...(skOf(page.Items) ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    const expected = ['a2', 'b1', 'b2', 'b3', 'c1'];
    expect(seen).toEqual(ScanIndexForward ? expected : expected.toReversed());
  });
});

describe('an index', () => {
  test('holds an item only while the item has its key, and follows its changes', async () => {
    await put({ ...key('z', '1'), state: { S: 'open' } });
    await put(key('z', '2'));
    expect(await byState('open')).toEqual(['1']);
    await put({ ...key('z', '1'), state: { S: 'closed' } });
    expect([await byState('open'), await byState('closed')]).toEqual([[], ['1']]);
    await client.deleteItem({ TableName, Key: key('z', '1') });
    expect(await byState('closed')).toEqual([]);
  });

  test('keeps items apart whose keys run together to the same text', async () => {
    const both = [key('ab', 'c'), key('a', 'bc')].map((one) => ({ ...one, state: { S: 'open' } }));
    await Promise.all(both.map(put));
    expect((await byState('open'))?.sort()).toEqual(['bc', 'c']);
  });

  test('pages through items that share one index key', async () => {
    const names = Array.from({ length: 7 }, (_, n) => `p${n}`);
    await Promise.all(names.map((pk) => put({ ...key(pk, 'same'), state: { S: 'open' } })));
    const seen: (string | undefined)[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const page = await client.query({
        TableName,
        IndexName: 'byState',
        KeyConditionExpression: '#s = :s AND sk = :same',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':s': { S: 'open' }, ':same': { S: 'same' } },
        Limit: 3,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      });
      seen.push(...(page.Items ?? []).map((item) => item['pk']!.S));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    expect(seen.toSorted()).toEqual(names);
  });

  test('refuses an empty string as its key, and leaves the item unwritten', async () => {
    await expect(put({ ...key('z', '1'), state: { S: '' } })).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await get('z', '1')).toBeUndefined();
  });
});

describe('a transaction', () => {
  const write = (...TransactItems: TransactWriteItem[]) => client.transactWriteItems({ TransactItems });
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
      client.transactWriteItems({ ClientRequestToken: 'once', TransactItems: [putting(sk, isNew)] });
    await send('1');
    await send('1');
    await expect(send('2')).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    now += 600_000;
    await expect(send('1')).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await dynamo.sweepExpired();
    await send('2');
  });

  test('keeps no token of one that failed', async () => {
    await put(key('z', '1'));
    const send = () => client.transactWriteItems({ ClientRequestToken: 'again', TransactItems: [putting('1', isNew)] });
    await expect(send()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await client.deleteItem({ TableName, Key: key('z', '1') });
    await send();
    expect(await byState('open')).toEqual(['1']);
  });

  test('reads items together, with nothing for one that is missing', async () => {
    await put(key('z', '1'));
    const TransactItems = ['1', '2'].map((sk) => ({ Get: { TableName, Key: key('z', sk) } }));
    const { Responses } = await client.transactGetItems({ TransactItems });
    expect(Responses).toEqual([{ Item: key('z', '1') }, {}]);
  });

  test('is never seen half done by a transactional read', async () => {
    const both = ['l', 'r'];
    const writes = Array.from({ length: 20 }, (_, n) =>
      write(...both.map((sk) => ({ Put: { TableName, Item: { ...key('z', sk), n: { N: `${n}` } } } }))),
    );
    const reads = Array.from({ length: 20 }, () =>
      client.transactGetItems({ TransactItems: both.map((sk) => ({ Get: { TableName, Key: key('z', sk) } })) }),
    );
    await Promise.all(writes);
    for (const { Responses } of await Promise.all(reads)) {
      expect(Responses?.[0]?.Item?.['n']).toEqual(Responses?.[1]?.Item?.['n']);
    }
  });
});

describe('tables', () => {
  test('are described and listed', async () => {
    const { Table } = await client.describeTable({ TableName });
    expect(Table).toMatchObject({ TableName, TableStatus: 'ACTIVE', CreationDateTime: new Date(now) });
    expect((await client.listTables({})).TableNames).toEqual(['orders']);
  });

  test('are created over the API, once', async () => {
    const table = {
      TableName: 'second',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
      BillingMode: 'PAY_PER_REQUEST' as const,
    };
    await client.createTable(table);
    await client.putItem({ TableName: 'second', Item: { id: { S: '1' } } });
    await expect(client.createTable(table)).rejects.toMatchObject({ name: 'ResourceInUseException' });
  });

  test('that are defined again keep their items, and refuse another key', async () => {
    await put(key('z', '1'));
    await dynamo.createTable(ORDERS);
    expect(await get('z', '1')).toEqual(key('z', '1'));
    await expect(dynamo.createTable({ ...ORDERS, KeySchema: ORDERS.KeySchema.slice(0, 1) })).rejects.toThrow(/orders/);
  });

  test('lose what is past its expiry by the clock, with its index entries', async () => {
    const expiresAt = { N: String(now / 1000 + 60) };
    await put({ ...key('z', 'expiring'), state: { S: 'open' }, expiresAt });
    await put({ ...key('z', 'lasting'), state: { S: 'open' } });
    expect(await dynamo.sweepExpired()).toBe(0);
    now += 61_000;
    expect(await dynamo.sweepExpired()).toBe(1);
    expect(await byState('open')).toEqual(['lasting']);
    expect(await get('z', 'expiring')).toBeUndefined();
  });
});

describe('what is not answered', () => {
  test('is named with HTTP 501: an operation', async () => {
    await expect(client.scan({ TableName })).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining('DynamoDB Scan'),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test('is named with HTTP 501: a parameter', async () => {
    const counted = { TableName, Key: key('z', '1'), ReturnConsumedCapacity: 'TOTAL' as const };
    await expect(client.getItem(counted)).rejects.toMatchObject({
      message: expect.stringContaining('GetItem with ReturnConsumedCapacity'),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test('is named with HTTP 501: a parameter inside a transaction', async () => {
    // The SDK client drops what its model does not know; any other client is told.
    const TransactItems = [{ Delete: { TableName, Key: key('z', '1'), ReturnValues: 'ALL_OLD' } }];
    const headers = { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' };
    const answer = await fetch(serving.origin, { method: 'POST', headers, body: JSON.stringify({ TransactItems }) });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('Delete.ReturnValues') });
  });

  test('is a serialization error for a body that is no JSON', async () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    const answer = await fetch(serving.origin, { method: 'POST', headers, body: '{' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ __type: 'SerializationException' }),
    ]);
  });
});

describe('a fault', () => {
  const throttle = { status: 400, type: 'ThrottlingException', message: 'slow down' };

  test('before the operation leaves it undone', async () => {
    fault = throttle;
    await expect(put(key('z', '1'))).rejects.toMatchObject({ name: 'ThrottlingException' });
    fault = undefined;
    expect(await get('z', '1')).toBeUndefined();
  });

  test('after the operation loses only its answer', async () => {
    fault = { ...throttle, status: 500, type: 'InternalServerError', when: 'after' };
    await expect(put(key('z', '1'))).rejects.toMatchObject({ name: 'InternalServerError' });
    fault = undefined;
    expect(await get('z', '1')).toEqual(key('z', '1'));
  });

  test('in the data is HTTP 500, and is reported', async () => {
    const reported: unknown[] = [];
    const closed = await openDynamo({ clock: () => now, report: (error) => reported.push(error) });
    await closed.close();
    const answer = await closed.handle({
      method: 'POST',
      url: new URL('http://127.0.0.1/'),
      headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      body: Buffer.from('{}'),
    });
    expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('#InternalServerError') });
    expect(reported).toHaveLength(1);
  });
});
