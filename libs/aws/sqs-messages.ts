import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { Unavailable } from '../ports/failures.ts';
import type { QueueName, SendMessages } from '../ports/messages.ts';
import { physicalName } from './physical-name.ts';
import { reach } from './reach.ts';

/** A client, and the URL of each queue that the function may send to. */
export interface SqsMessagesOptions {
  readonly client: SQSClient;
  readonly queues: Readonly<Partial<Record<QueueName, string>>>;
}

/** SQS takes at most ten messages a request. */
const BATCH = 10;

/**
 * Sends messages through SQS, ten a request. Where one of them is refused, it throws `Unavailable` although others have
 * gone: the caller sends all of them again, and every step bears a message that comes twice.
 *
 * @example
 * const sendMessages = sqsMessages({ client: sqsClient(), queues: { validation: 'https://sqs.…/validation' } });
 */
export const sqsMessages =
  ({ client, queues }: SqsMessagesOptions): SendMessages =>
  async (queue, bodies, delaySeconds) => {
    const url = physicalName(queues, queue);
    for (let from = 0; from < bodies.length; from += BATCH) {
      await sendBatch(client, url, bodies.slice(from, from + BATCH), delaySeconds);
    }
  };

const sendBatch = async (
  client: SQSClient,
  url: string,
  bodies: readonly string[],
  delaySeconds: number | undefined,
): Promise<void> => {
  const delay = delaySeconds === undefined ? {} : { DelaySeconds: delaySeconds };
  const entries = bodies.map((body, place) => ({ Id: String(place), MessageBody: body, ...delay }));
  const command = new SendMessageBatchCommand({ QueueUrl: url, Entries: entries });
  const { Failed = [] } = await reach('messages.send', () => client.send(command));
  if (Failed.length === 0) return;
  const reasons = Failed.map(({ Code, Message }) => `${Code}: ${Message ?? ''}`);
  throw new Unavailable('messages.send', { cause: new AggregateError(reasons, `${Failed.length} were not sent`) });
};
