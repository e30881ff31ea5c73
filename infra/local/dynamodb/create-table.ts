import createTableAction from 'dynalite/actions/createTable.js';
import createTableValidation from 'dynalite/validations/createTable.js';
import type { Clock } from '../exchange.ts';
import type { Outcome } from './aws-json.ts';
import type { BaseStore, Table } from './engine.ts';
import { runAction, validate } from './run-action.ts';
import { isSameTable, type TableDefinition, toCreateTable } from './table-definition.ts';
import { setTimeToLive } from './time-to-live.ts';
import { commit, storedKey, type WriteSet } from './write-set.ts';

/**
 * Creates a table, active at once; one of that name is refused with ResourceInUseException, as in AWS.
 * Must run alone among the writers.
 */
export async function createTable(base: BaseStore, clock: Clock, definition: TableDefinition): Promise<Outcome> {
  const checked = validate(base, createTableValidation, toCreateTable(definition));
  if ('refusal' in checked) return checked;
  const writes: WriteSet = new Map();
  const outcome = await runAction(base, writes, createTableAction, checked.input);
  if ('refusal' in outcome) return outcome;
  const table = activate(checked.input, clock);
  const key = storedKey('table', definition.TableName);
  // The engine activates a table by a second write, later: killed between the two, it would never become active.
  await commit(base.db, new Map([[key, { type: 'put', key, value: table }]]));
  await heedTimeToLive(base, definition);
  return { output: { TableDescription: table } };
}

/**
 * Creates a table unless it is there already; its expiry attribute is set either way.
 * Throws where a stored table of that name has other keys or indexes: nothing here migrates one.
 */
export async function ensureTable(base: BaseStore, clock: Clock, definition: TableDefinition): Promise<void> {
  const stored = (await base.db.get(storedKey('table', definition.TableName))) as Table | undefined;
  if (stored !== undefined && !isSameTable(stored, definition)) {
    throw new Error(
      `Table ${definition.TableName} is stored with other keys or indexes than now defined: remove the stored data`,
    );
  }
  if (stored !== undefined) return heedTimeToLive(base, definition);
  const outcome = await createTable(base, clock, definition);
  if ('refusal' in outcome) throw new Error(`Cannot create ${definition.TableName}: ${outcome.refusal.message}`);
}

async function heedTimeToLive(base: BaseStore, definition: TableDefinition): Promise<void> {
  const ttl = definition.TimeToLiveSpecification;
  await setTimeToLive(base, definition.TableName, ttl?.Enabled ? ttl.AttributeName : undefined);
}

/** The record that the engine made, by our clock and with everything active. */
function activate(record: object, clock: Clock): object {
  const { GlobalSecondaryIndexes: indexes } = record as Table;
  return {
    ...structuredClone(record),
    CreationDateTime: clock() / 1000,
    TableStatus: 'ACTIVE',
    ...(indexes && { GlobalSecondaryIndexes: indexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })) }),
  };
}
