import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  InternalServerError,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import type { ListQuery, Write } from '../ports/records.ts';
import { dynamoRecords } from './dynamo-records.ts';

const client = new DynamoDBClient({ region: 'cn-north-1' });
const cloud = mockClient(client);
const { commit, listIndex, listRecords, readRecord } = dynamoRecords({
  client,
  tables: { intake: 'dev-intake', validation: 'dev-validation' },
});

const key = { table: 'intake', pk: 'SUB#1', sk: 'STATE' } as const;
const keyItem = { pk: { S: 'SUB#1' }, sk: { S: 'STATE' } };
const item = { ...keyItem, version: { N: '3' }, body: { M: { state: { S: 'valid' } } } };
const told = { $metadata: {}, message: 'as the service says it' };
const wrong = Object.assign(new Error('malformed'), { name: 'ValidationException' });

beforeEach(() => cloud.reset());

describe('read', () => {
  test('asks consistently for one key of the physical table', async () => {
    cloud.on(GetItemCommand).resolves({ Item: item });
    expect(await readRecord(key)).toEqual({ key, version: 3, body: { state: 'valid' } });
    const input = { TableName: 'dev-intake', Key: keyItem, ConsistentRead: true };
    expect(cloud.commandCalls(GetItemCommand)[0]?.args[0].input).toEqual(input);
  });

  test('a table that is not among the settings is a mistake of the program', async () => {
    await expect(readRecord({ ...key, table: 'ranking' })).rejects.toThrow(TypeError);
  });

  test.each([new ProvisionedThroughputExceededException(told), new InternalServerError(told), new Error('ECONNRESET')])(
    '%s makes the store unavailable, with the failure as its cause',
    async (failure) => {
      cloud.on(GetItemCommand).rejects(failure);
      const error = await readRecord(key).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Unavailable);
      expect(error).toMatchObject({ operation: 'records.read', cause: failure });
    },
  );

  test('a request that breaks the rules of the service is thrown as it is', async () => {
    cloud.on(GetItemCommand).rejects(wrong);
    await expect(readRecord(key)).rejects.toBe(wrong);
  });
});

describe('list', () => {
  const query: ListQuery = { table: 'intake', pk: 'SUB#1', limit: 2 };
  const sent = () => cloud.commandCalls(QueryCommand).map(({ args }) => args[0].input);

  test('a table is read consistently by its partition, and a prefix is a condition on its sort key', async () => {
    cloud.on(QueryCommand).resolves({ Items: [item] });
    expect(await listRecords({ ...query, prefix: 'R#' })).toEqual({
      records: [{ key, version: 3, body: { state: 'valid' } }],
    });
    expect(sent()).toEqual([
      {
        TableName: 'dev-intake',
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': { S: 'SUB#1' }, ':prefix': { S: 'R#' } },
        ScanIndexForward: true,
        Limit: 2,
        ConsistentRead: true,
      },
    ]);
  });

  test('an index is read by its own attributes, backward, between a prefix and a bound', async () => {
    cloud.on(QueryCommand).resolves({ Items: [] });
    await listIndex({ ...query, index: 'listed', prefix: '2026', until: '2026-01', backward: true });
    expect(sent()).toEqual([
      {
        TableName: 'dev-intake',
        IndexName: 'listed',
        KeyConditionExpression: 'listedPk = :pk AND listedSk BETWEEN :prefix AND :until',
        ExpressionAttributeValues: { ':pk': { S: 'SUB#1' }, ':prefix': { S: '2026' }, ':until': { S: '2026-01' } },
        ScanIndexForward: false,
        Limit: 2,
      },
    ]);
  });

  test('the next page starts after the key at which the service stopped', async () => {
    cloud
      .on(QueryCommand)
      .resolvesOnce({ Items: [item], LastEvaluatedKey: keyItem })
      .resolvesOnce({ Items: [] });
    const { next } = await listRecords(query);
    expect(await listRecords({ ...query, after: next! })).toEqual({ records: [] });
    expect(sent()[1]).toMatchObject({ ExclusiveStartKey: keyItem });
  });

  test('a page that cannot hold anything asks nothing', async () => {
    expect(await listIndex({ ...query, index: 'due', prefix: 'B', until: 'A' })).toEqual({ records: [] });
    expect(sent()).toEqual([]);
  });
});

describe('commit', () => {
  const put: Write = { put: key, expect: 'absent', body: { n: 1 } };
  const check: Write = { check: { table: 'validation', pk: 'RUN#1', sk: 'HEAD' }, expect: 4 };
  const one = { ...keyItem, version: { N: '1' }, body: { M: { n: { N: '1' } } } };
  const absent = { TableName: 'dev-intake', Item: one, ConditionExpression: 'attribute_not_exists(pk)' };
  const isFour = {
    ConditionExpression: '#version = :expected',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':expected': { N: '4' } },
  };
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({ ...told, CancellationReasons: codes.map((Code) => ({ Code })) });

  test('one put is a conditional put', async () => {
    cloud.on(PutItemCommand).resolves({});
    expect(await commit([put])).toEqual({ committed: true });
    expect(cloud.commandCalls(PutItemCommand)[0]?.args[0].input).toEqual(absent);
  });

  test('several writes are one transaction, whose token is left to the SDK', async () => {
    cloud.on(TransactWriteItemsCommand).resolves({});
    expect(await commit([put, check])).toEqual({ committed: true });
    const Key = { pk: { S: 'RUN#1' }, sk: { S: 'HEAD' } };
    expect(cloud.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input).toEqual({
      TransactItems: [{ Put: absent }, { ConditionCheck: { TableName: 'dev-validation', Key, ...isFour } }],
    });
  });

  test.each([new ConditionalCheckFailedException(told), new TransactionConflictException(told)])(
    'one put that fails with %s is a conflict',
    async (failure) => {
      cloud.on(PutItemCommand).rejects(failure);
      expect(await commit([put])).toEqual({ committed: false, conflicts: [key] });
    },
  );

  test.each([
    [['ConditionalCheckFailed', 'None'], [key]],
    [['None', 'TransactionConflict'], [check.check]],
    [
      ['ConditionalCheckFailed', 'TransactionConflict'],
      [key, check.check],
    ],
    [['ThrottlingError', 'ConditionalCheckFailed'], [check.check]],
  ])('a transaction cancelled for %j is a conflict of those records', async (codes, conflicts) => {
    cloud.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
    expect(await commit([put, check])).toEqual({ committed: false, conflicts });
  });

  test('a transaction that is still in progress is a conflict of all its records', async () => {
    cloud.on(TransactWriteItemsCommand).rejects(new TransactionInProgressException({ ...told, Message: 'wait' }));
    expect(await commit([put, check])).toEqual({ committed: false, conflicts: [key, check.check] });
  });

  test.each([['ThrottlingError'], ['ProvisionedThroughputExceeded'], ['ItemCollectionSizeLimitExceeded'], ['None']])(
    'a transaction cancelled for %s alone leaves the store unavailable',
    async (code) => {
      const failure = cancelled('None', code);
      cloud.on(TransactWriteItemsCommand).rejects(failure);
      await expect(commit([put, check])).rejects.toMatchObject({ name: 'Unavailable', cause: failure });
    },
  );

  test('a write that the service calls malformed is a mistake of the program, alone and in a transaction', async () => {
    const failure = cancelled('ConditionalCheckFailed', 'ValidationError');
    cloud.on(PutItemCommand).rejects(wrong).on(TransactWriteItemsCommand).rejects(failure);
    await expect(commit([put])).rejects.toBe(wrong);
    await expect(commit([put, check])).rejects.toBe(failure);
  });

  test('a commit that breaks the rules of the port is not sent', async () => {
    for (const writes of [[], [put, put], Array.from({ length: 26 }, () => put)]) {
      await expect(commit(writes)).rejects.toThrow(TypeError);
    }
    await expect(commit([{ ...put, body: { at: new Date(0) } }])).rejects.toThrow(TypeError);
    expect(cloud.calls()).toEqual([]);
  });
});
