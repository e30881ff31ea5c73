import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { type DeadLetter, type DeadLetters, LETTERS_AT_ONCE } from '../ports/dead-letters.ts';
import type { QueueName } from '../ports/messages.ts';
import { physicalName } from './physical-name.ts';
import { reach } from './reach.ts';

/** A client, the URL of each queue, and that of its dead-letter queue. */
export interface SqsDeadLettersOptions {
  readonly client: SQSClient;
  readonly queues: Readonly<Partial<Record<QueueName, string>>>;
  readonly deadLetters: Readonly<Partial<Record<QueueName, string>>>;
}

/** SQS gives at most ten messages a request. */
const BATCH = 10;

/** How long what was received is hidden from others, in seconds: long enough to look at all, and to send them. */
const HIDDEN_SECONDS = 30;

/**
 * Dead letters on SQS. Regions in China have no redrive of their own: messages are received, sent and deleted here. To
 * look at a message is to receive it, so that it is shown again at once; should that fail, it comes back by itself.
 *
 * @example
 * const { listDeadLetters } = sqsDeadLetters({ client: sqsClient(), queues, deadLetters });
 */
export const sqsDeadLetters = ({ client, queues, deadLetters }: SqsDeadLettersOptions): DeadLetters => ({
  listDeadLetters: async (queue) => {
    const url = physicalName(deadLetters, queue);
    const messages = await receiveAll(client, url);
    await show(client, url, messages);
    return messages.map(letterOf);
  },
  redriveDeadLetters: async (queue, ids) => {
    const [from, to] = [physicalName(deadLetters, queue), physicalName(queues, queue)];
    const messages = await receiveAll(client, from);
    const wanted = messages.filter(({ MessageId }) => ids.includes(MessageId ?? ''));
    for (const { Body, ReceiptHandle } of wanted) {
      await reach('messages.send', () => client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body })));
      const removal = new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle });
      await reach('messages.delete', () => client.send(removal));
    }
    await show(
      client,
      from,
      messages.filter((message) => !wanted.includes(message)),
    );
    return wanted.map(({ MessageId = '' }) => MessageId);
  },
});

/** Each message once, by its id. */
const receiveAll = async (client: SQSClient, url: string): Promise<readonly Message[]> => {
  const found = new Map<string, Message>();
  while (found.size < LETTERS_AT_ONCE) {
    const { Messages = [] } = await reach('messages.receive', () => client.send(receiving(url)));
    if (Messages.length === 0) break;
    for (const message of Messages) found.set(message.MessageId ?? '', message);
  }
  return [...found.values()];
};

// A long poll asks every host of the queue; a short one may answer that there is nothing although there is.
const receiving = (url: string) =>
  new ReceiveMessageCommand({
    ...{ QueueUrl: url, MaxNumberOfMessages: BATCH, VisibilityTimeout: HIDDEN_SECONDS, WaitTimeSeconds: 1 },
    ...{ MessageSystemAttributeNames: ['SentTimestamp'], MessageAttributeNames: ['reason'] },
  });

const show = async (client: SQSClient, url: string, messages: readonly Message[]): Promise<void> => {
  const shown = { QueueUrl: url, VisibilityTimeout: 0 };
  await Promise.all(
    messages.map(({ ReceiptHandle }) =>
      reach('messages.show', () => client.send(new ChangeMessageVisibilityCommand({ ...shown, ReceiptHandle }))),
    ),
  );
};

const letterOf = ({ MessageId = '', Body = '', Attributes, MessageAttributes }: Message): DeadLetter => {
  const reason = MessageAttributes?.['reason']?.StringValue;
  const since = new Date(Number(Attributes?.SentTimestamp)).toISOString();
  return { id: MessageId, body: Body, since, ...(reason === undefined ? {} : { reason }) };
};
