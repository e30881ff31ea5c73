import type { Outcome, Refusal } from '../dynamodb/aws-json.ts';
import { type BatchFailure, batchProblem, failed } from './batches.ts';
import type { Inputs } from './inputs.ts';
import { attributesMd5, attributesProblem, attributesSize, type MessageAttributes } from './message-attributes.ts';
import type { NewMessage } from './queue-store.ts';
import { bodyMd5, type QueueParts } from './queues.ts';
import { refuse, refused } from './refusals.ts';
import type { QueueRow } from './schema.ts';

/**
 * The size of a message, and of all messages of a batch together: 1 MiB of body and attributes, AWS's limit at present
 * (Amazon SQS Developer Guide, "Message quotas").
 */
export const MAX_MESSAGE_BYTES = 1_048_576;

type SendInput = Omit<Inputs['SendMessage'], 'QueueUrl'>;

/** SendMessage: to be received at once, or after its own or the queue's delay. */
export function sendMessage(parts: QueueParts, queue: QueueRow, input: SendInput): Outcome {
  const message = toMessage(input);
  const problem = messageProblem(message);
  if (problem !== undefined) return refused(problem);
  const [id = ''] = addAll(parts, queue, [message]);
  return { output: sent(id, message) };
}

/** SendMessageBatch: each entry by itself; those that are refused do not keep the others back. */
export function sendMessageBatch(parts: QueueParts, queue: QueueRow, input: Inputs['SendMessageBatch']): Outcome {
  const { Entries: entries } = input;
  const problem = batchProblem(entries) ?? lengthProblem(entries);
  if (problem !== undefined) return refused(problem);
  const failures: BatchFailure[] = [];
  const accepted: { id: string; message: NewMessage }[] = [];
  for (const entry of entries) {
    const message = toMessage(entry);
    const refusal = messageProblem(message);
    if (refusal !== undefined) failures.push(failed(entry.Id, refusal));
    else accepted.push({ id: entry.Id, message });
  }
  const ids = addAll(
    parts,
    queue,
    accepted.map(({ message }) => message),
  );
  const successful = accepted.map(({ id, message }, at) => ({ Id: id, ...sent(ids[at] ?? '', message) }));
  return { output: { Successful: successful, Failed: failures } };
}

function addAll(parts: QueueParts, queue: QueueRow, messages: readonly NewMessage[]): string[] {
  const ids = parts.store.add(queue, messages);
  if (ids.length > 0) parts.sleepers.wake(queue.name);
  return ids;
}

function toMessage(input: SendInput): NewMessage {
  const { MessageBody: body, MessageAttributes: given = {}, DelaySeconds: delay } = input;
  const attributes = Object.fromEntries(
    Object.entries(given).map(([name, { DataType: dataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType,
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
      },
    ]),
  );
  return { body, attributes, delayMs: delay === undefined ? undefined : delay * 1000 };
}

function sent(id: string, message: { readonly body: string; readonly attributes: MessageAttributes }): object {
  const md5 = attributesMd5(message.attributes);
  return {
    MessageId: id,
    MD5OfMessageBody: bodyMd5(message.body),
    ...(md5 !== undefined && { MD5OfMessageAttributes: md5 }),
  };
}

/** What XML 1.0 can carry: SQS refuses every other character, lone surrogates among them. */
const CONTENTS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u;

function messageProblem({ body, attributes }: NewMessage): Refusal | undefined {
  if (body === '') return refuse('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (sizeOf({ body, attributes }) > MAX_MESSAGE_BYTES) {
    const text = `One or more parameters are invalid. Reason: Message must be shorter than ${MAX_MESSAGE_BYTES} bytes.`;
    return refuse('InvalidParameterValue', text);
  }
  if (!CONTENTS.test(body)) {
    return refuse('InvalidMessageContents', 'The message contains characters outside the allowed set.');
  }
  const problem = attributesProblem(attributes);
  return problem === undefined ? undefined : refuse('InvalidParameterValue', problem);
}

function lengthProblem(entries: readonly SendInput[]): Refusal | undefined {
  const total = entries.map((entry) => sizeOf(toMessage(entry))).reduce((sum, size) => sum + size, 0);
  if (total <= MAX_MESSAGE_BYTES) return undefined;
  const text = `Batch requests cannot be longer than ${MAX_MESSAGE_BYTES} bytes. You have sent ${total} bytes.`;
  return refuse('BatchRequestTooLong', text, 'AWS.SimpleQueueService.BatchRequestTooLong');
}

function sizeOf({ body, attributes }: NewMessage): number {
  return Buffer.byteLength(body) + attributesSize(attributes);
}
