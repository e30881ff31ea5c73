import { describe, expect, test } from 'vitest';
import { openQueues } from '../../../infra/local/sqs/local-queues.ts';
import { bodies, startWork } from './work-queue.ts';

const work = startWork();
const { send, receive } = work;

// Far below the 20 seconds of their polls: who is not woken fails.
describe('a long poll', { timeout: 5000 }, () => {
  test('ends as soon as a message is sent', async () => {
    const polling = work.queues.receive('work', { max: 1, waitMs: 20_000 });
    await send('x');
    expect(await polling).toMatchObject([{ body: 'x' }]);
  });

  test('over HTTP gives the message that it waited for', async () => {
    const polling = receive({ WaitTimeSeconds: 20 });
    await send('x');
    expect(bodies(await polling)).toEqual(['x']);
  });

  test('ends when a message comes back in sight', async () => {
    await send('x');
    const [message] = await receive();
    const polling = work.queues.receive('work', { max: 1, waitMs: 20_000 });
    await work.client.changeMessageVisibility({
      QueueUrl: work.QueueUrl,
      ReceiptHandle: message!.ReceiptHandle!,
      VisibilityTimeout: 0,
    });
    expect(await polling).toMatchObject([{ body: 'x' }]);
  });

  test('ends by itself when a visibility timeout runs out', async () => {
    const real = openQueues({ clock: Date.now, origin: () => '', region: 'us-east-1', accountId: '1' });
    real.createQueue({ name: 'q', visibilityTimeoutSeconds: 30 });
    real.send('q', 'x');
    await real.receive('q', { max: 1, visibilitySeconds: 0.05 });
    const [again] = await real.receive('q', { max: 1, waitMs: 20_000 });
    expect(again?.systemAttributes['ApproximateReceiveCount']).toBe('2');
    real.close();
  });

  test('looks again when the clock was moved', async () => {
    await send('x', { DelaySeconds: 900 });
    const polling = work.queues.receive('work', { max: 1, waitMs: 20_000 });
    work.now += 900_000;
    work.queues.wake();
    expect(await polling).toMatchObject([{ body: 'x' }]);
  });

  test('ends empty when its time is over, and when the queues are closed', async () => {
    expect(await work.queues.receive('work', { max: 1, waitMs: 20 })).toEqual([]);
    const polling = work.queues.receive('work', { max: 1, waitMs: 20_000 });
    work.queues.close();
    expect(await polling).toEqual([]);
  });

  test('shares messages among several, each to one', async () => {
    const polling = Array.from({ length: 4 }, () => receive({ MaxNumberOfMessages: 1, WaitTimeSeconds: 20 }));
    await Promise.all(['a', 'b', 'c', 'd'].map((body) => send(body)));
    expect(bodies((await Promise.all(polling)).flat()).sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
