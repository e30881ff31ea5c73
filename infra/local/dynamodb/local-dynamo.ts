import { mkdir } from 'node:fs/promises';
import type { Clock, LocalRequest, LocalResponse } from '../exchange.ts';
import { notImplemented, type Outcome, parseCall, type Refusal, toResponse, unknownParameter } from './aws-json.ts';
import { sweepTokens } from './client-tokens.ts';
import { type ItemWrite, isConditionFailure, oldItem } from './condition-failure.ts';
import { createTable, ensureTable } from './create-table.ts';
import { type BaseStore, openStore } from './engine.ts';
import { READS, type StockOperation, WRITES } from './item-operations.ts';
import { runAction, validate } from './run-action.ts';
import type { TableDefinition } from './table-definition.ts';
import { sweepItems } from './time-to-live.ts';
import { transactGet } from './transact-get.ts';
import { transactWrite } from './transact-write.ts';
import { commit, type WriteSet } from './write-set.ts';

/** A failure to answer with instead: before the operation is done, or after it, so that only its answer is lost. */
export interface Fault extends Refusal {
  readonly when?: 'before' | 'after';
}

export interface DynamoOptions {
  /** The directory of the data; omitted: in memory. One process may hold it at a time. */
  readonly path?: string;
  readonly clock: Clock;
  /** Asked for every call by its operation and input. */
  readonly fault?: (operation: string, input: unknown) => Fault | undefined;
  /** Told of an error that was answered as HTTP 500. */
  readonly report?: (error: unknown, operation: string) => void;
}

/** DynamoDB on this machine: what the AWS SDK client is answered, and what the runner does itself. */
export interface LocalDynamo {
  /** Answers a call of `DynamoDB_20120810`; never rejects. Unknown operations and parameters are HTTP 501 by name. */
  handle(request: LocalRequest): Promise<LocalResponse>;
  /** Creates a table unless it is there; rejects where the stored one has other keys or indexes. */
  createTable(definition: TableDefinition): Promise<void>;
  /** Deletes the items that are past their expiry, and forgets old transaction tokens; says how many items. */
  sweepExpired(): Promise<number>;
  /** Waits for the writes under way and closes the data. */
  close(): Promise<void>;
}

/**
 * Opens the embedded DynamoDB: dynalite's actions over our own write sets, so that an item with its index entries, and
 * a transaction, land whole or not at all even when the process is killed. Rejects where the data cannot be opened.
 * An item may have 400 KB as dynalite measures it: characters, not UTF-8 bytes.
 * @example
 * const dynamo = await openDynamo({ path: '.local/dynamodb', clock: Date.now });
 * await dynamo.createTable({ TableName: 'intake', KeySchema: […], AttributeDefinitions: […] });
 */
export async function openDynamo(options: DynamoOptions): Promise<LocalDynamo> {
  const { path, clock } = options;
  if (path !== undefined) await mkdir(path, { recursive: true });
  const base = openStore(path);
  await base.db.open().catch((cause: unknown) => {
    throw new Error(`Cannot open the DynamoDB data at ${path}: is another process using it?`, { cause });
  });
  const exclusive = oneByOne();

  return {
    async handle(request) {
      const call = parseCall(request, 'DynamoDB_20120810');
      if ('refusal' in call) return toResponse(call);
      try {
        const fault = options.fault?.(call.operation, call.input);
        if (fault !== undefined && fault.when !== 'after') return toResponse({ refusal: fault });
        const outcome = await answer(base, clock, exclusive, call.operation, call.input);
        return toResponse(fault === undefined ? outcome : { refusal: fault });
      } catch (error) {
        options.report?.(error, call.operation);
        return toResponse({ refusal: internal(error) });
      }
    },
    createTable: (definition) => exclusive(() => ensureTable(base, clock, definition)),
    async sweepExpired() {
      await exclusive(() => sweepTokens(base, clock));
      return sweepItems(base, clock, exclusive);
    },
    close: () => exclusive(() => base.db.close()),
  };
}

type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of one: each piece of work starts when the one before has ended, however that ended. */
function oneByOne(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

const TABLE_PARAMETERS = ['TableName', 'KeySchema', 'AttributeDefinitions', 'BillingMode', 'GlobalSecondaryIndexes'];

async function answer(
  base: BaseStore,
  clock: Clock,
  exclusive: Exclusive,
  operation: string,
  input: object,
): Promise<Outcome> {
  if (operation === 'TransactWriteItems') return exclusive(() => transactWrite(base, clock, input));
  if (operation === 'TransactGetItems') return exclusive(() => transactGet(base, input));
  const stock = operation === 'CreateTable' ? undefined : (READS[operation] ?? WRITES[operation]);
  const known = operation === 'CreateTable' ? TABLE_PARAMETERS : stock?.parameters;
  if (known === undefined) return { refusal: notImplemented(`DynamoDB ${operation}`) };
  const unknown = unknownParameter(input, known);
  if (unknown !== undefined) return { refusal: notImplemented(`DynamoDB ${operation} with ${unknown}`) };
  if (stock === undefined) return exclusive(() => createTable(base, clock, input as TableDefinition));
  const checked = validate(base, stock.validation, input);
  if ('refusal' in checked) return checked;
  if (operation in READS) return runAction(base, new Map(), stock.action, checked.input);
  return exclusive(() => writeOne(base, stock, input as ItemWrite, checked.input));
}

async function writeOne(base: BaseStore, stock: StockOperation, write: ItemWrite, checked: object): Promise<Outcome> {
  const writes: WriteSet = new Map();
  const outcome = await runAction(base, writes, stock.action, checked);
  if ('output' in outcome) await commit(base.db, writes);
  else if (isConditionFailure(outcome.refusal)) {
    return { refusal: { ...outcome.refusal, details: await oldItem(base, write) } };
  }
  return outcome;
}

function internal(cause: unknown): Refusal {
  const message = `The embedded DynamoDB failed: ${cause instanceof Error ? cause.message : String(cause)}`;
  return { status: 500, type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message };
}
