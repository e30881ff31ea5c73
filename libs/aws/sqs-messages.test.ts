import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import { sqsMessages } from './sqs-messages.ts';

const client = new SQSClient({ region: 'cn-north-1' });
const cloud = mockClient(client);
const sendMessages = sqsMessages({ client, queues: { validation: 'https://sqs/validation' } });
const sent = () => cloud.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input);

beforeEach(() => cloud.reset());

test('messages go ten a request, each once, to the queue of that name', async () => {
  cloud.on(SendMessageBatchCommand).resolves({});
  const bodies = Array.from({ length: 21 }, (_, n) => `m${n}`);
  await sendMessages('validation', bodies);
  expect(sent().map(({ Entries }) => Entries?.length)).toEqual([10, 10, 1]);
  expect(sent().flatMap(({ Entries }) => Entries?.map(({ MessageBody }) => MessageBody))).toEqual(bodies);
  expect(new Set(sent().map(({ QueueUrl }) => QueueUrl))).toEqual(new Set(['https://sqs/validation']));
  for (const { Entries } of sent()) expect(new Set(Entries?.map(({ Id }) => Id)).size).toBe(Entries?.length);
});

test('messages are held back for as long as is said', async () => {
  cloud.on(SendMessageBatchCommand).resolves({});
  await sendMessages('validation', ['a'], 5);
  await sendMessages('validation', ['b']);
  expect(sent().map(({ Entries }) => Entries?.[0]?.DelaySeconds)).toEqual([5, undefined]);
});

test('one message that was not taken makes the sending unavailable, with the reason', async () => {
  const entry = { Id: '1', SenderFault: false, Code: 'InternalError', Message: 'try again' };
  cloud.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [entry] });
  const error = await sendMessages('validation', ['a', 'b']).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({ operation: 'messages.send', cause: { errors: ['InternalError: try again'] } });
});

test('a request that fails makes the sending unavailable, and no further batch is sent', async () => {
  cloud.on(SendMessageBatchCommand).rejects(new Error('ECONNRESET'));
  await expect(
    sendMessages(
      'validation',
      Array.from({ length: 11 }, () => 'm'),
    ),
  ).rejects.toThrow(Unavailable);
  expect(sent()).toHaveLength(1);
});

test('a queue that is not among the settings is a mistake of the program', async () => {
  await expect(sendMessages('ranking', ['a'])).rejects.toThrow(TypeError);
});
