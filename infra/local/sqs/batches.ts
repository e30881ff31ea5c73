import type { Refusal } from '../dynamodb/aws-json.ts';
import { refuse } from './refusals.ts';

/** AWS's limit of entries in one batch request. */
const MAX_ENTRIES = 10;

/** An entry of a batch that was refused, as the answer lists it. */
export interface BatchFailure {
  readonly Id: string;
  readonly SenderFault: boolean;
  readonly Code: string;
  readonly Message: string;
}

/** The failure that a refusal means to an entry. */
export function failed(id: string, { type, message }: Refusal): BatchFailure {
  return { Id: id, SenderFault: true, Code: type.replace('com.amazonaws.sqs#', ''), Message: message };
}

/** Why a batch is refused as a whole: no entries, over 10, or ids that are malformed or not distinct. */
export function batchProblem(entries: readonly { readonly Id: string }[]): Refusal | undefined {
  if (entries.length === 0) return refuseBatch('EmptyBatchRequest', 'There should be at least one entry.');
  if (entries.length > MAX_ENTRIES) {
    return refuseBatch('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${MAX_ENTRIES}.`);
  }
  const ids = new Set(entries.map((entry) => entry.Id));
  if (ids.size < entries.length) return refuseBatch('BatchEntryIdsNotDistinct', 'An Id is repeated.');
  const malformed = [...ids].some((id) => !/^[\w-]{1,80}$/.test(id));
  return malformed ? refuseBatch('InvalidBatchEntryId', 'An Id is malformed.') : undefined;
}

function refuseBatch(type: string, message: string): Refusal {
  return refuse(type, message, `AWS.SimpleQueueService.${type}`);
}
