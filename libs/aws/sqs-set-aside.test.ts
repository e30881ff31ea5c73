import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import { sqsSetAside } from './sqs-set-aside.ts';

const client = new SQSClient({ region: 'cn-north-1' });
const cloud = mockClient(client);
const setAside = sqsSetAside({ client, deadLetterQueueUrl: 'https://sqs/validation-dead' });
const sent = () => cloud.commandCalls(SendMessageCommand).at(-1)?.args[0].input;
const reasonSent = () => sent()?.MessageAttributes?.['reason']?.StringValue;

beforeEach(() => {
  cloud.reset();
  cloud.on(SendMessageCommand).resolves({});
});

test('the body goes unchanged to the dead-letter queue, with the reason as an attribute', async () => {
  await setAside('{"broken":', 'not JSON');
  expect(sent()).toEqual({
    QueueUrl: 'https://sqs/validation-dead',
    MessageBody: '{"broken":',
    MessageAttributes: { reason: { DataType: 'String', StringValue: 'not JSON' } },
  });
});

test('a long reason is cut between characters, never within one', async () => {
  await setAside('{}', '😀'.repeat(501));
  expect(reasonSent()).toBe(`${'😀'.repeat(499)}…`);
  await setAside('{}', '😀'.repeat(500));
  expect(reasonSent()).toBe('😀'.repeat(500));
});

test('characters that SQS refuses are replaced, and line ends are kept', async () => {
  await setAside('{}', 'a\u0000b\u001bc\uffff\ud800\n\t');
  expect(reasonSent()).toBe('a\ufffdb\ufffdc\ufffd\ufffd\n\t');
});

test('an empty reason is named unknown, since SQS takes no empty attribute', async () => {
  await setAside('{}', '');
  expect(reasonSent()).toBe('unknown');
});

test('a message that could not be set aside is unavailable: it must come again', async () => {
  cloud.on(SendMessageCommand).rejects(new Error('ECONNRESET'));
  await expect(setAside('{}', 'reason')).rejects.toThrow(Unavailable);
});
