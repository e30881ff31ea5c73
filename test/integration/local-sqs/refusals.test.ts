import { describe, expect, test } from 'vitest';
import { startWork } from './work-queue.ts';

const work = startWork();
const { send, receive } = work;

describe('what is refused', () => {
  test('is a message over 1 MiB with its attributes', async () => {
    const attribute = { a: { DataType: 'String', StringValue: 'x' } };
    await send('x'.repeat(1_048_576));
    await expect(send('x'.repeat(1_048_576), { MessageAttributes: attribute })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });

  test('is an unknown queue, by the name of its error', async () => {
    await expect(work.client.getQueueUrl({ QueueName: 'nowhere' })).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
    expect(() => work.queues.send('nowhere', 'x')).toThrow(/nowhere/);
  });

  test('is a number out of its range', async () => {
    await expect(receive({ MaxNumberOfMessages: 11 })).rejects.toThrow(/11 for parameter MaxNumberOfMessages/);
  });

  test.each([
    ['an operation', 'PurgeQueue', {}, 'PurgeQueue'],
    ['a parameter', 'SendMessage', { MessageBody: 'x', MessageGroupId: 'g' }, 'SendMessage with MessageGroupId'],
    [
      'a parameter in a batch',
      'SendMessageBatch',
      { Entries: [{ Id: 'a', MessageBody: 'x', MessageGroupId: 'g' }] },
      'SendMessageBatch with Entries.0.MessageGroupId',
    ],
  ])('is %s that is not there, by HTTP 501 and its name', async (_, operation, input, name) => {
    const answer = await fetch(work.origin, {
      method: 'POST',
      headers: { 'x-amz-target': `AmazonSQS.${operation}` },
      body: JSON.stringify({ QueueUrl: work.QueueUrl, ...input }),
    });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({ message: `The embedded cloud does not answer SQS ${name}` });
  });
});
