import {
  type CancellationReason,
  ConditionalCheckFailedException,
  type ConditionCheck,
  type Put,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { CheckWrite, Expectation, PutWrite, RecordKey, TableName, Write } from '../ports/records.ts';
import { itemOf, keyItem } from './dynamo-item.ts';
import { physicalName } from './physical-name.ts';

/** The physical name of each table that a function may use. */
export type Tables = Readonly<Partial<Record<TableName, string>>>;

/** Throws `TypeError` where a commit breaks the port's rules: a mistake of the program, not of its users. */
export const assertWrites = (writes: readonly Write[]): void => {
  if (writes.length === 0 || writes.length > 25) throw new TypeError(`${writes.length} writes are no commit`);
  const records = new Set(writes.map(keyOf).map(({ table, pk, sk }) => JSON.stringify([table, pk, sk])));
  if (records.size !== writes.length) throw new TypeError('two writes of a commit are to one record');
};

/** A write as a conditional put: the same shape alone and in a transaction. */
export const putOf = (tables: Tables, write: PutWrite): Put => ({
  TableName: physicalName(tables, write.put.table),
  Item: itemOf(write),
  ...conditionOf(write.expect),
});

/** A write as part of a transaction. */
export const transactItemOf = (tables: Tables, write: Write): TransactWriteItem =>
  'put' in write ? { Put: putOf(tables, write) } : { ConditionCheck: checkOf(tables, write) };

/**
 * The records that were not as expected when a commit failed with `error`; none where it failed for another reason.
 * A record that another transaction holds at this moment counts as one: its reader has to read again as well.
 */
export const conflictsOf = (error: unknown, writes: readonly Write[]): readonly RecordKey[] => {
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    if (reasons.some(({ Code }) => Code === 'ValidationError')) throw error;
    return writes.filter((_, place) => isConflict(reasons[place])).map(keyOf);
  }
  const all = CONFLICTS_OF_ALL.some((kind) => error instanceof kind);
  return all ? writes.map(keyOf) : [];
};

const CONFLICTS_OF_ALL = [
  ConditionalCheckFailedException,
  TransactionConflictException,
  TransactionInProgressException,
];

const isConflict = (reason: CancellationReason | undefined): boolean =>
  reason?.Code === 'ConditionalCheckFailed' || reason?.Code === 'TransactionConflict';

const keyOf = (write: Write): RecordKey => ('put' in write ? write.put : write.check);

const checkOf = (tables: Tables, { check, expect }: CheckWrite): ConditionCheck => ({
  TableName: physicalName(tables, check.table),
  Key: keyItem(check),
  ...conditionOf(expect),
});

const conditionOf = (expect: Expectation) =>
  expect === 'absent'
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :expected',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expected': { N: String(expect) } },
      };
