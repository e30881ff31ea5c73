import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { Unavailable } from '../ports/failures.ts';
import type { Commit, RecordPage, Records, Write } from '../ports/records.ts';
import { cursorOf } from './dynamo-cursor.ts';
import { keyItem, recordOf } from './dynamo-item.ts';
import { type AnyQuery, queryInputOf } from './dynamo-query.ts';
import { assertWrites, conflictsOf, putOf, type Tables, transactItemOf } from './dynamo-writes.ts';
import { physicalName } from './physical-name.ts';
import { reach } from './reach.ts';

/** A client, and the physical name of each table that the function may use. */
export interface DynamoRecordsOptions {
  readonly client: DynamoDBClient;
  readonly tables: Tables;
}

/**
 * The port of records on DynamoDB. Failures of the service throw `Unavailable`; a request that it refuses as malformed
 * (an item over 400 KB, an empty key) is a mistake of the program and is thrown as it came. A page ends at 1 MB, so it
 * may hold fewer records than asked although it has a `next`.
 *
 * @example
 * const records = dynamoRecords({ client: dynamoClient(), tables: { intake: 'lianchuang-dev-intake' } });
 */
export const dynamoRecords = ({ client, tables }: DynamoRecordsOptions): Records => ({
  readRecord: async (key) => {
    const input = { TableName: physicalName(tables, key.table), Key: keyItem(key), ConsistentRead: true };
    const { Item } = await reach('records.read', () => client.send(new GetItemCommand(input)));
    return Item && recordOf(key.table, Item);
  },
  listRecords: (query) => listPage({ client, tables }, query),
  listIndex: (query) => listPage({ client, tables }, query),
  commit: commitTo({ client, tables }),
});

const listPage = async ({ client, tables }: DynamoRecordsOptions, query: AnyQuery): Promise<RecordPage> => {
  const input = queryInputOf(physicalName(tables, query.table), query);
  if (input === undefined) return { records: [] };
  const output = await reach('records.list', () => client.send(new QueryCommand(input)));
  const records = (output.Items ?? []).map((item) => recordOf(query.table, item));
  return output.LastEvaluatedKey ? { records, next: cursorOf(query, output.LastEvaluatedKey) } : { records };
};

/**
 * One put goes as a plain conditional put, which costs half of a transaction. The client request token is the SDK's:
 * new for each commit and the same over its retries. One made from the content would be wrong, since the same commit
 * asked for again within ten minutes would then be answered as done instead of as a conflict.
 */
const commitTo =
  ({ client, tables }: DynamoRecordsOptions): Commit =>
  async (writes) => {
    assertWrites(writes);
    const send = prepare(client, tables, writes);
    try {
      await reach('records.commit', send);
      return { committed: true };
    } catch (error) {
      const conflicts = error instanceof Unavailable ? conflictsOf(error.cause, writes) : [];
      if (conflicts.length === 0) throw error;
      return { committed: false, conflicts };
    }
  };

const prepare = (client: DynamoDBClient, tables: Tables, writes: readonly Write[]): (() => Promise<unknown>) => {
  const [only, ...others] = writes;
  if (only !== undefined && others.length === 0 && 'put' in only) {
    const command = new PutItemCommand(putOf(tables, only));
    return () => client.send(command);
  }
  const command = new TransactWriteItemsCommand({
    TransactItems: writes.map((write) => transactItemOf(tables, write)),
  });
  return () => client.send(command);
};
