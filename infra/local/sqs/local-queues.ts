import { notImplemented, type Outcome, parseCall, type Refusal, toResponse } from '../dynamodb/aws-json.ts';
import type { LocalRequest, LocalResponse } from '../exchange.ts';
import { type Inputs, isOperation, type OperationName, parseInput } from './inputs.ts';
import { getQueueAttributes } from './queue-attributes.ts';
import { makeQueues, type QueueParts, type Queues, type QueuesOptions } from './queues.ts';
import { changeMessageVisibility, deleteMessage, deleteMessageBatch, receiveMessage } from './receive-operations.ts';
import { queueDoesNotExist, refused } from './refusals.ts';
import type { QueueRow } from './schema.ts';
import { sendMessage, sendMessageBatch } from './send-operations.ts';

/**
 * SQS on this machine: standard queues, by HTTP for the AWS SDK client and directly for the runner.
 * A direct call that names an unknown queue throws.
 */
export interface LocalQueues extends Queues {
  /** Answers a call of `AmazonSQS`; never rejects. Unknown operations and parameters are HTTP 501 by name. */
  handle(request: LocalRequest): Promise<LocalResponse>;
}

/**
 * Opens the embedded SQS. Messages survive the end of the process; long polls wait in real time, while visibility,
 * delay and retention are judged by `clock` (after moving it, call `wake`).
 * @example
 * const queues = openQueues({ clock: Date.now, origin: () => 'http://127.0.0.1:3000', region, accountId });
 * queues.createQueue({ name: 'validation-queue', visibilityTimeoutSeconds: 180 });
 * queues.send('validation-queue', JSON.stringify(message));
 */
export function openQueues(options: QueuesOptions): LocalQueues {
  const parts = makeQueues(options);
  const urlOf = (name: string) => `${options.origin()}/${options.accountId}/${name}`;
  return {
    ...parts.queues,
    async handle(request) {
      const call = parseCall(request, 'AmazonSQS');
      if ('refusal' in call) return toResponse(call);
      try {
        if (!isOperation(call.operation)) return toResponse(refused(notImplemented(`SQS ${call.operation}`)));
        return toResponse(await answer(parts, urlOf, call.operation, call.input));
      } catch (error) {
        options.report?.(error, call.operation);
        return toResponse(refused(internal(error)));
      }
    },
  };
}

type OnQueue<Name extends OperationName> = (
  parts: QueueParts,
  queue: QueueRow,
  input: Inputs[Name],
) => Outcome | Promise<Outcome>;

/** The operations on one queue, which their `QueueUrl` names. */
const OPERATIONS: { readonly [Name in Exclude<OperationName, 'GetQueueUrl'>]: OnQueue<Name> } = {
  SendMessage: sendMessage,
  SendMessageBatch: sendMessageBatch,
  ReceiveMessage: receiveMessage,
  DeleteMessage: deleteMessage,
  DeleteMessageBatch: deleteMessageBatch,
  ChangeMessageVisibility: changeMessageVisibility,
  GetQueueAttributes: getQueueAttributes,
};

async function answer(
  parts: QueueParts,
  urlOf: (name: string) => string,
  operation: OperationName,
  given: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const parsed = parseInput(operation, given);
  if ('refusal' in parsed) return parsed;
  const { input } = parsed;
  // Only the last part of a queue's URL counts: the host and the account are this process's own anyway.
  const name = 'QueueName' in input ? input.QueueName : (input.QueueUrl.split('/').at(-1) ?? '');
  const queue = parts.store.find(name);
  if (queue === undefined) return refused(queueDoesNotExist());
  if (operation === 'GetQueueUrl') return { output: { QueueUrl: urlOf(name) } };
  // The table gives each operation the input that its own schema has just checked.
  const run = OPERATIONS[operation] as OnQueue<OperationName>;
  return run(parts, queue, input as never);
}

function internal(cause: unknown): Refusal {
  const message = `The embedded SQS failed: ${cause instanceof Error ? cause.message : String(cause)}`;
  return { status: 500, type: 'com.amazonaws.sqs#InternalFailure', message };
}
