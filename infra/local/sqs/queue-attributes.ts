import type { Outcome } from '../dynamodb/aws-json.ts';
import type { Inputs } from './inputs.ts';
import type { QueueParts } from './queues.ts';
import { refuse, refused } from './refusals.ts';
import type { QueueRow } from './schema.ts';
import { MAX_MESSAGE_BYTES } from './send-operations.ts';

/** GetQueueAttributes: those asked for by name, or `All`. The numbers of messages are exact here, by the clock. */
export function getQueueAttributes(
  { queues, store }: QueueParts,
  queue: QueueRow,
  input: Inputs['GetQueueAttributes'],
): Outcome {
  const { visible, inFlight, delayed } = store.counts(queue);
  const attributes: Record<string, string> = {
    QueueArn: queues.arn(queue.name),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    CreatedTimestamp: String(Math.floor(queue.created_at / 1000)),
    VisibilityTimeout: String(queue.visibility_ms / 1000),
    MessageRetentionPeriod: String(queue.retention_ms / 1000),
    DelaySeconds: String(queue.delay_ms / 1000),
    MaximumMessageSize: String(MAX_MESSAGE_BYTES),
    ReceiveMessageWaitTimeSeconds: '0',
    ...redrivePolicy(queue),
  };
  const asked = input.AttributeNames ?? [];
  if (asked.includes('All')) return { output: { Attributes: attributes } };
  const unknown = asked.find((name) => !(Object.hasOwn(attributes, name) || name === 'RedrivePolicy'));
  if (unknown !== undefined) {
    return refused(refuse('InvalidAttributeName', `Unknown Attribute ${unknown}.`));
  }
  const selected = Object.entries(attributes).filter(([name]) => asked.includes(name));
  return { output: { Attributes: Object.fromEntries(selected) } };
}

function redrivePolicy({ dead_letter_arn: deadLetterTargetArn, max_receives: maxReceiveCount }: QueueRow): object {
  if (deadLetterTargetArn === null) return {};
  return { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }) };
}
