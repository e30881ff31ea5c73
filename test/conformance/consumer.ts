import { DeleteMessageCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueUnderTest } from './cloud-under-test.ts';
import type { MessagesUnderTest } from './describe-messages.ts';

/** The consumer's side of a queue, which in the cloud is Lambda's own. */
export const consumerOf = (
  client: SQSClient,
  { url, deadLetterUrl, visibilitySeconds, maxReceiveCount }: QueueUnderTest,
): Omit<MessagesUnderTest, 'sendMessages' | 'setAside' | 'passTime'> => ({
  receive: async () =>
    (await receive(client, url)).map(({ Body = '', ReceiptHandle = '', Attributes }) => {
      return { body: Body, receipt: ReceiptHandle, receiveCount: Number(Attributes?.ApproximateReceiveCount) };
    }),
  remove: async (receipt) => {
    await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
  },
  deadLetters: async () =>
    (await receive(client, deadLetterUrl)).map(({ Body = '', MessageAttributes }) => {
      const reason = MessageAttributes?.['reason']?.StringValue;
      return reason === undefined ? { body: Body } : { body: Body, reason };
    }),
  visibilitySeconds,
  maxReceiveCount,
});

const receive = async (client: SQSClient, url: string): Promise<readonly Message[]> => {
  const input = { QueueUrl: url, MaxNumberOfMessages: 10, MessageAttributeNames: ['reason'] };
  const command = new ReceiveMessageCommand({ ...input, MessageSystemAttributeNames: ['ApproximateReceiveCount'] });
  return (await client.send(command)).Messages ?? [];
};
