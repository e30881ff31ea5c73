import { describe, expect, test } from 'vitest';
import { startWork } from './work-queue.ts';

const work = startWork();
const { send, receive } = work;

describe('a dead letter', { timeout: 5000 }, () => {
  const bury = async () => {
    await send('poison', { MessageAttributes: { why: { DataType: 'String', StringValue: '坏' } } });
    for (let time = 0; time < 2; time++) {
      expect(await receive()).toHaveLength(1);
      work.now += 30_000;
    }
    expect(await receive()).toEqual([]);
  };

  test('is moved after its last receipt, keeping body, attributes and origin', async () => {
    await bury();
    expect(work.queues.counts('dead').visible).toBe(1);
    const [message] = await work.queues.receive('dead', { max: 10 });
    expect(message).toMatchObject({
      body: 'poison',
      messageAttributes: { why: { dataType: 'String', stringValue: '坏' } },
      systemAttributes: { DeadLetterQueueSourceArn: 'arn:aws-cn:sqs:cn-north-1:123456789012:work' },
    });
  });

  test('wakes who waits at the dead-letter queue', async () => {
    const polling = work.queues.receive('dead', { max: 1, waitMs: 20_000 });
    await bury();
    expect(await polling).toMatchObject([{ body: 'poison' }]);
  });

  test('is sent anew by a redrive, with all its receipts before it', async () => {
    await bury();
    const polling = receive({
      WaitTimeSeconds: 20,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    expect(work.queues.redrive('dead', 'work', 10)).toBe(1);
    const [message] = await polling;
    expect(message).toMatchObject({
      Body: 'poison',
      MessageAttributes: { why: { StringValue: '坏' } },
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: `${work.now}` },
    });
    expect(work.queues.counts('dead').visible).toBe(0);
  });

  test('needs its queue: without it nothing is received, and the error names it', async () => {
    const redrive = { deadLetterTargetArn: work.queues.arn('missing'), maxReceiveCount: 2 };
    work.queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 30, redrive });
    await send('x');
    await expect(receive()).rejects.toMatchObject({
      message: expect.stringContaining('missing'),
      $metadata: { httpStatusCode: 500 },
    });
  });

  test('is redriven only as many as asked, and not while someone has it', async () => {
    for (const body of ['a', 'b', 'c']) work.queues.send('dead', body);
    await work.queues.receive('dead', { max: 1 });
    expect(work.queues.redrive('dead', 'work', 1)).toBe(1);
    expect(work.queues.redrive('dead', 'work', 10)).toBe(1);
    expect(work.queues.counts('dead')).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
  });
});
