import batchGetItem from 'dynalite/actions/batchGetItem.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import updateItem from 'dynalite/actions/updateItem.js';
import batchGetItemValidation from 'dynalite/validations/batchGetItem.js';
import deleteItemValidation from 'dynalite/validations/deleteItem.js';
import describeTableValidation from 'dynalite/validations/describeTable.js';
import getItemValidation from 'dynalite/validations/getItem.js';
import listTablesValidation from 'dynalite/validations/listTables.js';
import putItemValidation from 'dynalite/validations/putItem.js';
import queryValidation from 'dynalite/validations/query.js';
import updateItemValidation from 'dynalite/validations/updateItem.js';
import type { Action, Validation } from './engine.ts';

/** An operation that is one stock action of the engine, with the parameters that are answered. */
export interface StockOperation {
  readonly action: Action;
  readonly validation: Validation;
  readonly parameters: readonly string[];
}

const names = ['ExpressionAttributeNames'];
const condition = ['ConditionExpression', 'ExpressionAttributeValues', 'ReturnValuesOnConditionCheckFailure', ...names];
const projection = ['ProjectionExpression', ...names];

/** The operations that only read. */
export const READS: Readonly<Record<string, StockOperation>> = {
  GetItem: {
    action: getItem,
    validation: getItemValidation,
    parameters: ['TableName', 'Key', 'ConsistentRead', ...projection],
  },
  BatchGetItem: { action: batchGetItem, validation: batchGetItemValidation, parameters: ['RequestItems'] },
  Query: {
    action: query,
    validation: queryValidation,
    parameters: [
      ...['TableName', 'IndexName', 'KeyConditionExpression', 'FilterExpression', 'ExpressionAttributeValues'],
      ...['ScanIndexForward', 'Limit', 'ExclusiveStartKey', 'ConsistentRead', 'Select', ...projection],
    ],
  },
  DescribeTable: { action: describeTable, validation: describeTableValidation, parameters: ['TableName'] },
  ListTables: {
    action: listTables,
    validation: listTablesValidation,
    parameters: ['Limit', 'ExclusiveStartTableName'],
  },
};

/** The operations that write one item. */
export const WRITES: Readonly<Record<string, StockOperation>> = {
  PutItem: {
    action: putItem,
    validation: putItemValidation,
    parameters: ['TableName', 'Item', 'ReturnValues', ...condition],
  },
  UpdateItem: {
    action: updateItem,
    validation: updateItemValidation,
    parameters: ['TableName', 'Key', 'UpdateExpression', 'ReturnValues', ...condition],
  },
  DeleteItem: {
    action: deleteItem,
    validation: deleteItemValidation,
    parameters: ['TableName', 'Key', 'ReturnValues', ...condition],
  },
};
