import engine from 'dynalite/db/index.js';
import type { Clock } from '../exchange.ts';
import { notImplemented, type Outcome, type Refusal, unknownParameter } from './aws-json.ts';
import { rememberToken, tokenState } from './client-tokens.ts';
import { conditionCheck, conditionCheckValidation } from './condition-check.ts';
import { type ItemWrite, isConditionFailure, itemKey, oldItem } from './condition-failure.ts';
import type { BaseStore, Table } from './engine.ts';
import { type StockOperation, WRITES } from './item-operations.ts';
import { runAction, toRefusal, validate } from './run-action.ts';
import { commit, storedKey, type WriteSet } from './write-set.ts';

const MAX_ITEMS = 100;

/** One action of a transaction, checked. */
interface Step {
  readonly operation: StockOperation;
  readonly write: ItemWrite;
  readonly input: object;
}

interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: unknown;
}

/**
 * TransactWriteItems: all of its actions in one batch, or none and the reasons of all, in their order.
 * Refused as AWS does: over 100 actions, two on one item, a token that was used for another request. Not checked: that
 * all items together are at most 4 MB. Must run alone among the writers.
 */
export async function transactWrite(base: BaseStore, clock: Clock, input: object): Promise<Outcome> {
  const unknown = unknownParameter(input, ['TransactItems', 'ClientRequestToken']);
  if (unknown !== undefined) return { refusal: notImplemented(`TransactWriteItems with ${unknown}`) };
  const { TransactItems: items, ClientRequestToken: token } = input as Record<string, unknown>;
  const planned = plan(base, items);
  if ('refusal' in planned) return planned;
  const state = typeof token === 'string' ? await tokenState(base, clock, token, { items }) : 'new';
  if (state === 'same') return { output: {} };
  if (state === 'mismatch') return { refusal: tokenMismatch() };

  const clash = await keyProblem(base, planned.steps);
  if (clash !== undefined) return { refusal: clash };
  const writes: WriteSet = new Map();
  const reasons = await runSteps(base, writes, planned.steps);
  if ('refusal' in reasons) return reasons;
  if (reasons.some((reason) => reason.Code !== 'None')) return { refusal: cancelled(reasons) };
  if (typeof token === 'string') rememberToken(writes, clock, token, { items });
  await commit(base.db, writes);
  return { output: {} };
}

const STEPS = new Map<string, StockOperation | undefined>([
  ['Put', WRITES['PutItem']],
  ['Update', WRITES['UpdateItem']],
  ['Delete', WRITES['DeleteItem']],
  [
    'ConditionCheck',
    {
      action: conditionCheck,
      validation: conditionCheckValidation,
      parameters: WRITES['DeleteItem']?.parameters ?? [],
    },
  ],
]);

/** The checked actions of a transaction, or why it is not one. */
function plan(base: BaseStore, items: unknown): { readonly steps: readonly Step[] } | { readonly refusal: Refusal } {
  if (!Array.isArray(items) || items.length === 0) return { refusal: invalid('TransactItems must not be empty') };
  if (items.length > MAX_ITEMS) return { refusal: invalid(tooMany()) };
  const steps: Step[] = [];
  for (const item of items) {
    const step = planStep(base, item);
    if ('refusal' in step) return step;
    steps.push(step);
  }
  return { steps };
}

function planStep(base: BaseStore, item: unknown): Step | { readonly refusal: Refusal } {
  const entries: [string, unknown][] = Object.entries(item ?? {});
  const [[verb, write] = ['nothing', undefined]] = entries;
  const operation = STEPS.get(verb);
  if (entries.length !== 1 || typeof write !== 'object' || write === null) {
    return { refusal: invalid('TransactItems can only contain one of Check, Put, Update or Delete') };
  }
  if (operation === undefined) return { refusal: notImplemented(`TransactWriteItems with ${verb}`) };
  const known = operation.parameters.filter((name) => name !== 'ReturnValues');
  const unknown = unknownParameter(write, known);
  if (unknown !== undefined) return { refusal: notImplemented(`TransactWriteItems with ${verb}.${unknown}`) };
  const checked = validate(base, operation.validation, write);
  return 'refusal' in checked ? checked : { operation, write: write as ItemWrite, input: checked.input };
}

/** A missing table, or an item that two actions are about; a wrong key is left to the action, which gives the reason. */
async function keyProblem(base: BaseStore, steps: readonly Step[]): Promise<Refusal | undefined> {
  const seen = new Set<string>();
  for (const { write } of steps) {
    const table = (await base.db.get(storedKey('table', write.TableName))) as Table | undefined;
    if (table === undefined) return notFound();
    const wrong = write.Item ? engine.validateItem(write.Item, table) : engine.validateKey(write.Key ?? {}, table);
    if (wrong) continue;
    const key = itemKey(table, write);
    if (seen.has(key)) return invalid('Transaction request cannot include multiple operations on one item');
    seen.add(key);
  }
  return undefined;
}

/** Runs every action, also after one failed: the caller is told of all. */
async function runSteps(
  base: BaseStore,
  writes: WriteSet,
  steps: readonly Step[],
): Promise<Reason[] | { readonly refusal: Refusal }> {
  const reasons: Reason[] = [];
  for (const step of steps) {
    const outcome = await runAction(base, writes, step.operation.action, step.input);
    if ('output' in outcome) reasons.push({ Code: 'None' });
    else if (isConditionFailure(outcome.refusal)) {
      const { message: Message } = outcome.refusal;
      reasons.push({ Code: 'ConditionalCheckFailed', Message, ...(await oldItem(base, step.write)) });
    } else if (outcome.refusal.type.endsWith('#ValidationException')) {
      reasons.push({ Code: 'ValidationError', Message: outcome.refusal.message });
    } else return outcome;
  }
  return reasons;
}

function cancelled(reasons: readonly Reason[]): Refusal {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return {
    ...refuse('TransactionCanceledException', ''),
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    details: { CancellationReasons: reasons },
  };
}

function invalid(message: string): Refusal {
  return toRefusal(engine.validationError(message));
}

function refuse(shape: string, message: string): Refusal {
  return { status: 400, type: `com.amazonaws.dynamodb.v20120810#${shape}`, message };
}

function notFound(): Refusal {
  return refuse('ResourceNotFoundException', 'Requested resource not found');
}

function tokenMismatch(): Refusal {
  return refuse('IdempotentParameterMismatchException', 'The token was used for a request with other parameters');
}

function tooMany(): string {
  const constraint = `Member must have length less than or equal to ${MAX_ITEMS}`;
  return `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: ${constraint}`;
}
