import engine from 'dynalite/db/index.js';
import { notImplemented, type Outcome, type Refusal, unknownParameter } from './aws-json.ts';
import type { BaseStore } from './engine.ts';
import { READS } from './item-operations.ts';
import { runAction, toRefusal, validate } from './run-action.ts';

const MAX_ITEMS = 100;
const PARAMETERS = ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames'];

/**
 * TransactGetItems: the items as they are together at one moment, an empty object for each that is missing.
 * Must run alone among the writers, so that no batch lands between its reads.
 */
export async function transactGet(base: BaseStore, input: object): Promise<Outcome> {
  const unknown = unknownParameter(input, ['TransactItems']);
  if (unknown !== undefined) return { refusal: notImplemented(`TransactGetItems with ${unknown}`) };
  const { TransactItems: items } = input as { readonly TransactItems?: unknown };
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_ITEMS) {
    return { refusal: invalid(`'transactItems' must have 1 to ${MAX_ITEMS} members`) };
  }
  const responses: object[] = [];
  for (const item of items) {
    const outcome = await getOne(base, item);
    if ('refusal' in outcome) return outcome;
    responses.push(outcome.output);
  }
  return { output: { Responses: responses } };
}

async function getOne(base: BaseStore, item: unknown): Promise<Outcome> {
  const { Get: get, ...rest } = { ...(item as { Get?: object }) };
  const operation = READS['GetItem'];
  const [other] = Object.keys(rest);
  if (other !== undefined) return { refusal: notImplemented(`TransactGetItems with ${other}`) };
  if (get === undefined || operation === undefined) return { refusal: invalid('Each member must be a Get') };
  const unknown = unknownParameter(get, PARAMETERS);
  if (unknown !== undefined) return { refusal: notImplemented(`TransactGetItems with Get.${unknown}`) };
  const checked = validate(base, operation.validation, get);
  return 'refusal' in checked ? checked : runAction(base, new Map(), operation.action, checked.input);
}

function invalid(message: string): Refusal {
  return toRefusal(engine.validationError(message));
}
