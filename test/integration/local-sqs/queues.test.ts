import { describe, expect, test } from 'vitest';
import { startWork } from './work-queue.ts';

const work = startWork();
const { send, receive } = work;

describe('a queue', () => {
  test('tells its attributes and how many messages it has', async () => {
    await Promise.all([send('a'), send('b'), send('c', { DelaySeconds: 60 })]);
    await receive({ MaxNumberOfMessages: 1 });
    const { Attributes } = await work.client.getQueueAttributes({ QueueUrl: work.QueueUrl, AttributeNames: ['All'] });
    expect(Attributes).toMatchObject({
      QueueArn: 'arn:aws-cn:sqs:cn-north-1:123456789012:work',
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '30',
      MessageRetentionPeriod: '345600',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: work.queues.arn('dead'), maxReceiveCount: 2 }),
    });
    const some = await work.client.getQueueAttributes({ QueueUrl: work.QueueUrl, AttributeNames: ['QueueArn'] });
    expect(Object.keys(some.Attributes ?? {})).toEqual(['QueueArn']);
  });

  test('keeps its messages when it is defined again, and takes the new attributes', async () => {
    await send('x');
    work.queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 5 });
    expect(await receive()).toHaveLength(1);
    work.now += 5000;
    expect(work.queues.counts('work').visible).toBe(1);
  });
});
