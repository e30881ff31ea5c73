import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { dynamoRecords } from './dynamo-records.ts';

/** A client whose first answer is a failure of the server, and whose requests are kept. */
const failingOnce = () => {
  const tokens: unknown[] = [];
  const handle = async ({ body }: { body?: unknown }) => {
    tokens.push(
      JSON.parse(body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body)).ClientRequestToken,
    );
    const statusCode = tokens.length === 1 ? 500 : 200;
    return { response: { statusCode, headers: {}, body: Readable.from([Buffer.from('{}')]) } };
  };
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const client = new DynamoDBClient({ region: 'cn-north-1', credentials, maxAttempts: 2, requestHandler: { handle } });
  return { tokens, records: dynamoRecords({ client, tables: { intake: 'dev-intake' } }) };
};

test('the attempts of one commit carry one token, so that a lost answer does not undo it; the next has its own', async () => {
  const { tokens, records } = failingOnce();
  const keys = ['A', 'B'].map((sk) => ({ table: 'intake', pk: 'SUB#1', sk }) as const);
  const writes = keys.map((put) => ({ put, expect: 'absent', body: {} }) as const);
  expect(await records.commit(writes)).toEqual({ committed: true });
  expect(await records.commit(writes)).toEqual({ committed: true });
  expect(tokens).toHaveLength(3);
  expect(tokens[0]).toMatch(/./);
  expect(tokens[1]).toBe(tokens[0]);
  expect(tokens[2]).not.toBe(tokens[0]);
});
