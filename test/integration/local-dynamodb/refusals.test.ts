import { describe, expect, test } from 'vitest';
import { openDynamo } from '../../../infra/local/dynamodb/local-dynamo.ts';
import { key, startOrders, TableName } from './orders-store.ts';

const orders = startOrders();
const { put, get } = orders;

describe('what is not answered', () => {
  test('is named with HTTP 501: an operation', async () => {
    await expect(orders.client.scan({ TableName })).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining('DynamoDB Scan'),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test('is named with HTTP 501: a parameter', async () => {
    const counted = { TableName, Key: key('z', '1'), ReturnConsumedCapacity: 'TOTAL' as const };
    await expect(orders.client.getItem(counted)).rejects.toMatchObject({
      message: expect.stringContaining('GetItem with ReturnConsumedCapacity'),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test('is named with HTTP 501: a parameter inside a transaction', async () => {
    // The SDK client drops what its model does not know; any other client is told.
    const TransactItems = [{ Delete: { TableName, Key: key('z', '1'), ReturnValues: 'ALL_OLD' } }];
    const headers = { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' };
    const answer = await fetch(orders.origin, { method: 'POST', headers, body: JSON.stringify({ TransactItems }) });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('Delete.ReturnValues') });
  });

  test('is a serialization error for a body that is no JSON', async () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    const answer = await fetch(orders.origin, { method: 'POST', headers, body: '{' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ __type: 'SerializationException' }),
    ]);
  });
});

describe('a fault', () => {
  const throttle = { status: 400, type: 'ThrottlingException', message: 'slow down' };

  test('before the operation leaves it undone', async () => {
    orders.fault = throttle;
    await expect(put(key('z', '1'))).rejects.toMatchObject({ name: 'ThrottlingException' });
    orders.fault = undefined;
    expect(await get('z', '1')).toBeUndefined();
  });

  test('after the operation loses only its answer', async () => {
    orders.fault = { ...throttle, status: 500, type: 'InternalServerError', when: 'after' };
    await expect(put(key('z', '1'))).rejects.toMatchObject({ name: 'InternalServerError' });
    orders.fault = undefined;
    expect(await get('z', '1')).toEqual(key('z', '1'));
  });

  test('in the data is HTTP 500, and is reported', async () => {
    const reported: unknown[] = [];
    const closed = await openDynamo({ clock: () => orders.now, report: (error) => reported.push(error) });
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
