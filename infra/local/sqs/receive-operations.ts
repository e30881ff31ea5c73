import type { Outcome, Refusal } from '../dynamodb/aws-json.ts';
import { type BatchFailure, batchProblem, failed } from './batches.ts';
import type { Inputs } from './inputs.ts';
import { attributesMd5, type MessageAttributes, selectAttributes } from './message-attributes.ts';
import type { QueueParts, ReceivedMessage } from './queues.ts';
import { fromHandle, type Receipt } from './receipt-handle.ts';
import { invalidParameter, invalidReceiptHandle, refuse, refused } from './refusals.ts';
import type { QueueRow } from './schema.ts';

/** ReceiveMessage: waits up to `WaitTimeSeconds` for a first message. */
export async function receiveMessage(
  { queues }: QueueParts,
  queue: QueueRow,
  input: Inputs['ReceiveMessage'],
): Promise<Outcome> {
  const received = await queues.receive(queue.name, {
    max: input.MaxNumberOfMessages ?? 1,
    waitMs: (input.WaitTimeSeconds ?? 0) * 1000,
    ...(input.VisibilityTimeout !== undefined && { visibilitySeconds: input.VisibilityTimeout }),
  });
  if (received.length === 0) return { output: {} };
  const system = [...(input.MessageSystemAttributeNames ?? []), ...(input.AttributeNames ?? [])];
  return { output: { Messages: received.map((one) => toAnswer(one, system, input.MessageAttributeNames ?? [])) } };
}

/**
 * DeleteMessage. The receipt of a message that was since received again succeeds and deletes nothing: it belongs to
 * whoever has it now. (AWS promises no more for a standard queue, and may delete it.)
 */
export function deleteMessage({ store }: QueueParts, queue: QueueRow, input: { ReceiptHandle: string }): Outcome {
  const receipt = receiptOf(queue, input.ReceiptHandle);
  if ('refusal' in receipt) return receipt;
  store.remove(receipt);
  return { output: {} };
}

/** DeleteMessageBatch: each entry as by {@link deleteMessage}. */
export function deleteMessageBatch(parts: QueueParts, queue: QueueRow, input: Inputs['DeleteMessageBatch']): Outcome {
  const problem = batchProblem(input.Entries);
  if (problem !== undefined) return refused(problem);
  const failures: BatchFailure[] = [];
  const successful: { Id: string }[] = [];
  for (const entry of input.Entries) {
    const outcome = deleteMessage(parts, queue, entry);
    if ('refusal' in outcome) failures.push(failed(entry.Id, outcome.refusal));
    else successful.push({ Id: entry.Id });
  }
  return { output: { Successful: successful, Failed: failures } };
}

/** ChangeMessageVisibility of a message that is out of sight; 0 makes it visible at once. */
export function changeMessageVisibility(
  { store, sleepers }: QueueParts,
  queue: QueueRow,
  input: Inputs['ChangeMessageVisibility'],
): Outcome {
  const receipt = receiptOf(queue, input.ReceiptHandle);
  if ('refusal' in receipt) return receipt;
  const outcome = store.hide(receipt, input.VisibilityTimeout * 1000);
  if (outcome === 'not-in-flight') {
    const code = 'AWS.SimpleQueueService.MessageNotInflight';
    return refused(refuse('MessageNotInflight', 'The message is not in flight.', code));
  }
  if (outcome === 'not-found') {
    const reason = 'Message does not exist or is not available for visibility timeout change.';
    return refused(invalidParameter('ReceiptHandle', input.ReceiptHandle, reason));
  }
  // Sleepers had planned by the old time, which may be later than the new one.
  sleepers.wake(queue.name);
  return { output: {} };
}

function receiptOf(queue: QueueRow, handle: string): Receipt | { readonly refusal: Refusal } {
  const receipt = fromHandle(handle);
  return receipt?.queue === queue.name ? receipt : { refusal: invalidReceiptHandle(handle) };
}

function toAnswer(message: ReceivedMessage, system: readonly string[], names: readonly string[]): object {
  const attributes = selectAttributes(message.messageAttributes, names);
  const asked = Object.entries(message.systemAttributes).filter(
    ([name]) => system.includes('All') || system.includes(name),
  );
  const md5 = attributesMd5(attributes);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    MD5OfBody: message.md5OfBody,
    Body: message.body,
    ...(asked.length > 0 && { Attributes: Object.fromEntries(asked) }),
    ...(md5 !== undefined && { MD5OfMessageAttributes: md5, MessageAttributes: toWire(attributes) }),
  };
}

function toWire(attributes: MessageAttributes): object {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { dataType, stringValue, binaryValue }]) => [
      name,
      { DataType: dataType, StringValue: stringValue, BinaryValue: binaryValue },
    ]),
  );
}
