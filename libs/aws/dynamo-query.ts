import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { IndexName, ListQuery } from '../ports/records.ts';
import { startKeyOf } from './dynamo-cursor.ts';
import { INDEX_KEYS } from './dynamo-item.ts';
import { type KeyRange, rangeOf } from './key-range.ts';

/** A listing of a table, or of one of its indexes. */
export type AnyQuery = ListQuery & { readonly index?: IndexName; readonly until?: string };

/**
 * The request for one page, or `undefined` where nothing can match. A table is read consistently; an index cannot be.
 *
 * @throws InvalidCursor where `after` was not given by this query.
 * @throws TypeError for a limit outside 1 to 1,000.
 */
export const queryInputOf = (tableName: string, query: AnyQuery): QueryCommandInput | undefined => {
  const { limit, index, pk, after } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new TypeError(`${limit} records are no page`);
  const range = rangeOf(query);
  const start = after === undefined ? undefined : startKeyOf(query, after);
  if (range.kind === 'none') return undefined;
  const keys = index === undefined ? { pk: 'pk', sk: 'sk' } : INDEX_KEYS[index];
  const condition = conditionOf(keys.sk, range);
  return {
    TableName: tableName,
    KeyConditionExpression: [`${keys.pk} = :pk`, ...condition.expressions].join(' AND '),
    ExpressionAttributeValues: { ':pk': { S: pk }, ...condition.values },
    ScanIndexForward: !query.backward,
    Limit: limit,
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
    ...(start && { ExclusiveStartKey: start }),
  };
};

const conditionOf = (sk: string, range: Exclude<KeyRange, { kind: 'none' }>) => {
  switch (range.kind) {
    case 'all':
      return { expressions: [], values: {} };
    case 'prefix':
      return { expressions: [`begins_with(${sk}, :prefix)`], values: { ':prefix': { S: range.prefix } } };
    case 'until':
      return { expressions: [`${sk} <= :until`], values: { ':until': { S: range.until } } };
    case 'between':
      return {
        expressions: [`${sk} BETWEEN :prefix AND :until`],
        values: { ':prefix': { S: range.prefix }, ':until': { S: range.until } },
      };
  }
};
