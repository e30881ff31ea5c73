import { type AttributeValue, DynamoDB } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach } from 'vitest';
import { type Fault, type LocalDynamo, openDynamo } from '../../../infra/local/dynamodb/local-dynamo.ts';
import { ORDERS } from './orders-table.ts';
import { type Serving, serve } from './serve.ts';

/** An item, or a part of one, as DynamoDB writes it. */
export type Attributes = Record<string, AttributeValue>;

/** The name of the table of orders. */
export const { TableName } = ORDERS;

/** The key of an order. */
export const key = (pk: string, sk: string): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

/** The sort keys of items, in their order. */
export const skOf = (items: Attributes[] | undefined) => items?.map((item) => item['sk']!.S);

/** A running embedded DynamoDB with an empty table of orders, new for each test. */
export interface OrdersStore {
  readonly dynamo: LocalDynamo;
  readonly client: DynamoDB;
  readonly origin: string;
  /** Its clock, in milliseconds. */
  now: number;
  /** What every call fails with; undefined where it is to succeed. */
  fault: Fault | undefined;
  readonly put: (item: Attributes) => Promise<unknown>;
  readonly get: (pk: string, sk: string) => Promise<Attributes | undefined>;
  /** The sort keys of the orders in a state, by the index. */
  readonly byState: (state: string) => Promise<(string | undefined)[] | undefined>;
}

/** Starts the store before each test of a file, and stops it after. */
export function startOrders(): OrdersStore {
  let dynamo: LocalDynamo;
  let serving: Serving;
  let client: DynamoDB;
  const store: OrdersStore = {
    get dynamo() {
      return dynamo;
    },
    get client() {
      return client;
    },
    get origin() {
      return serving.origin;
    },
    now: 0,
    fault: undefined,
    put: (Item) => client.putItem({ TableName, Item }),
    get: async (pk, sk) => (await client.getItem({ TableName, Key: key(pk, sk), ConsistentRead: true })).Item,
    byState: async (state) => skOf((await client.query(inState(state))).Items),
  };
  beforeEach(async () => {
    store.now = 1_767_225_600_000;
    store.fault = undefined;
    dynamo = await openDynamo({ clock: () => store.now, fault: () => store.fault });
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
  return store;
}

const inState = (state: string) => ({
  TableName,
  IndexName: 'byState',
  KeyConditionExpression: '#s = :s',
  ExpressionAttributeNames: { '#s': 'state' },
  ExpressionAttributeValues: { ':s': { S: state } },
});
