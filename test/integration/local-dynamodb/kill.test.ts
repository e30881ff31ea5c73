import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttributeValue, DynamoDB } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Killable, startKillable } from './killable.ts';

let directory: string;
let running: Killable | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dynamo-'));
});

afterEach(async () => {
  await running?.kill();
  await rm(directory, { recursive: true, force: true });
});

/** Starts the process anew over the same data. */
async function start(): Promise<{ process: Killable; client: DynamoDB }> {
  running = await startKillable(join(import.meta.dirname, 'dynamo-process.ts'), directory);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const { origin: endpoint } = running;
  return { process: running, client: new DynamoDB({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 }) };
}

/** All items under one key, of the table or of its index. */
async function all(client: DynamoDB, name: string, value: string, IndexName?: string) {
  const items: Record<string, AttributeValue>[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.query({
      TableName: 'orders',
      ...(IndexName && { IndexName }),
      KeyConditionExpression: '#k = :v',
      ExpressionAttributeNames: { '#k': name },
      ExpressionAttributeValues: { ':v': { S: value } },
      ...(start && { ExclusiveStartKey: start }),
    });
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

const PARTS = Array.from({ length: 12 }, (_, n) => `part-${n}`);

/** One transaction: a fact, its parts and the number of facts. Its many writes make it likely to be hit by a kill. */
function record(client: DynamoDB, id: string) {
  const item = (pk: string) => ({ pk: { S: pk }, sk: { S: id }, state: { S: 'open' } });
  return client.transactWriteItems({
    TransactItems: [
      { Put: { TableName: 'orders', Item: item('fact'), ConditionExpression: 'attribute_not_exists(pk)' } },
      ...PARTS.map((part) => ({ Put: { TableName: 'orders', Item: item(part) } })),
      {
        Update: {
          TableName: 'orders',
          Key: { pk: { S: 'total' }, sk: { S: '-' } },
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
    ],
  });
}

const close = (client: DynamoDB, id: string) =>
  client.updateItem({
    TableName: 'orders',
    Key: { pk: { S: 'fact' }, sk: { S: id } },
    UpdateExpression: 'SET #s = :closed',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':closed': { S: 'closed' } },
  });

const ids = (items: readonly Record<string, AttributeValue>[]) => items.map((item) => item['sk']!.S!).sort();

/** What the table holds must be whole: every transaction all of it or nothing, the index the same as the items. */
async function expectWhole(client: DynamoDB, recorded: ReadonlySet<string>, closed: ReadonlySet<string>) {
  const facts = await all(client, 'pk', 'fact');
  expect(new Set(ids(facts)).isSupersetOf(recorded)).toBe(true);
  const parts = await Promise.all(PARTS.map((part) => all(client, 'pk', part)));
  for (const part of parts) expect(ids(part)).toEqual(ids(facts));
  const total = await client.getItem({ TableName: 'orders', Key: { pk: { S: 'total' }, sk: { S: '-' } } });
  expect(total.Item?.['n']?.N).toBe(`${facts.length}`);

  const inState = (state: string) => [...facts, ...parts.flat()].filter((item) => item['state']!.S === state);
  for (const state of ['open', 'closed']) {
    expect(ids(await all(client, 'state', state, 'byState'))).toEqual(ids(inState(state)));
  }
  expect(new Set(ids(inState('closed'))).isSupersetOf(closed)).toBe(true);
}

// When each round is killed: so many milliseconds after so many acknowledged transactions. Without the delay it would
// always hit the next transaction at the same place, while it still reads.
const KILLS = [
  [3, 5],
  [17, 9],
  [29, 13],
  [11, 7],
  [8, 17],
  [23, 11],
] as const;

test('keeps every acknowledged write and tears no transaction or index when it is killed under load', async () => {
  const recorded = new Set<string>();
  const closed = new Set<string>();
  for (const [round, [limit, delay]] of KILLS.entries()) {
    const { process: victim, client } = await start();
    if (round > 0) await expectWhole(client, recorded, closed);
    let done = 0;
    const dead = Promise.withResolvers<void>();
    const work = async (worker: number) => {
      for (let turn = 0; ; turn++) {
        const id = `${round}-${worker}-${turn}`;
        await record(client, id);
        recorded.add(id);
        if (++done === limit) setTimeout(() => victim.kill().then(dead.resolve, dead.reject), delay);
        if (turn % 4 > 0) continue;
        await close(client, id);
        closed.add(id);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: 4 }, (_, worker) => work(worker)));
    await dead.promise;
    expect(ends.map((end) => end.status)).toEqual(Array(4).fill('rejected'));
  }
  const { client } = await start();
  await expectWhole(client, recorded, closed);
});

test('remembers a transaction token over a kill', async () => {
  const put = (sk: string) => ({
    ClientRequestToken: 'token-1',
    TransactItems: [{ Put: { TableName: 'orders', Item: { pk: { S: 'a' }, sk: { S: sk } } } }],
  });
  const first = await start();
  await first.client.transactWriteItems(put('1'));
  await first.client.deleteItem({ TableName: 'orders', Key: { pk: { S: 'a' }, sk: { S: '1' } } });
  await first.process.kill();
  const { client } = await start();
  await client.transactWriteItems(put('1'));
  expect(await all(client, 'pk', 'a')).toEqual([]);
  await expect(client.transactWriteItems(put('2'))).rejects.toMatchObject({
    name: 'IdempotentParameterMismatchException',
  });
});
