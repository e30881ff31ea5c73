import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SetAside } from '../ports/messages.ts';
import { reach } from './reach.ts';

/** A client, and the URL of the dead-letter queue of the queue that the function reads. */
export interface SqsSetAsideOptions {
  readonly client: SQSClient;
  readonly deadLetterQueueUrl: string;
}

/**
 * Puts a message into a dead-letter queue with the reason as its attribute `reason`, at most 500 characters of it.
 *
 * @example
 * const setAside = sqsSetAside({ client: sqsClient(), deadLetterQueueUrl: 'https://sqs.…/validation-dead' });
 */
export const sqsSetAside =
  ({ client, deadLetterQueueUrl }: SqsSetAsideOptions): SetAside =>
  async (body, reason) => {
    const attributes = { reason: { DataType: 'String', StringValue: attributeText(reason) } };
    const input = { QueueUrl: deadLetterQueueUrl, MessageBody: body, MessageAttributes: attributes };
    await reach('messages.set-aside', () => client.send(new SendMessageCommand(input)));
  };

/** A reason may quote what came in, but SQS takes only the characters of XML 1.0, and no empty attribute. */
const attributeText = (reason: string): string => {
  const characters = [...reason.toWellFormed().replace(NOT_XML, '\ufffd')];
  const short = characters.length > 500 ? [...characters.slice(0, 499), '…'] : characters;
  return short.join('') || 'unknown';
};

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
