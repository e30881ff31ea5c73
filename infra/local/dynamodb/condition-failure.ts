import engine from 'dynalite/db/index.js';
import type { Refusal } from './aws-json.ts';
import type { BaseStore, Item, Table } from './engine.ts';
import { storedKey } from './write-set.ts';

/** What a write says about its item: the item itself (Put) or its key. */
export interface ItemWrite {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

/** The stored key of the item that a write is about; its table's key must have been validated. */
export function itemKey(table: Table, write: ItemWrite): string {
  return storedKey(`item-${table.TableName}`, engine.createKey(write.Item ?? write.Key ?? {}, table));
}

/** Whether the refusal says that the condition of a write did not hold. */
export function isConditionFailure(refusal: Refusal): boolean {
  return refusal.type.endsWith('#ConditionalCheckFailedException');
}

/** The stored item, where a write whose condition failed asked for it (`ALL_OLD`) and there is one. */
export async function oldItem(base: BaseStore, write: ItemWrite): Promise<{ readonly Item?: Item }> {
  if (write.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') return {};
  const table = await base.db.get(storedKey('table', write.TableName));
  const item = await base.db.get(itemKey(table as Table, write));
  return item === undefined ? {} : { Item: item as Item };
}
