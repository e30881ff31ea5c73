import { describe, expect, test } from 'vitest';
import { bodies, startWork } from './work-queue.ts';

const work = startWork();
const { send, receive } = work;

describe('a message', () => {
  test('is received as it was sent, with the attributes that were asked for', async () => {
    const body = '{"zone":"杭州","emoji":"🚢"}\n';
    const attributes = {
      'trace.id': { DataType: 'String', StringValue: 'abc' },
      size: { DataType: 'Number.bytes', StringValue: '12' },
      raw: { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 255, 1) },
    };
    const sent = await send(body, { MessageAttributes: attributes });
    const [message] = await receive({
      MessageAttributeNames: ['trace.*', 'raw'],
      MessageSystemAttributeNames: ['ApproximateReceiveCount', 'SentTimestamp', 'ApproximateFirstReceiveTimestamp'],
    });
    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: body,
      MD5OfBody: sent.MD5OfMessageBody,
      Attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: `${work.now}`,
        ApproximateFirstReceiveTimestamp: `${work.now}`,
      },
    });
    const { size: _, ...asked } = attributes;
    expect(message?.MessageAttributes).toEqual(asked);
    expect(sent.MD5OfMessageAttributes).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is out of sight once received, comes back by the clock, and counts its receipts', async () => {
    await send('x');
    const [first] = await receive();
    expect(await receive()).toEqual([]);
    work.now += 30_000;
    const [second] = await receive({ MessageSystemAttributeNames: ['All'] });
    expect(second?.MessageId).toBe(first?.MessageId);
    expect(second?.Attributes).toMatchObject({
      ApproximateReceiveCount: '2',
      ApproximateFirstReceiveTimestamp: `${work.now - 30_000}`,
    });
  });

  test('is gone once deleted, also after its visibility timeout has run out', async () => {
    await send('x');
    const [message] = await receive();
    work.now += 31_000;
    await work.client.deleteMessage({ QueueUrl: work.QueueUrl, ReceiptHandle: message!.ReceiptHandle! });
    expect(await receive()).toEqual([]);
    expect(work.queues.counts('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  test('that was received again is not deleted by its older receipt, which succeeds', async () => {
    await send('x');
    const [older] = await receive();
    work.now += 30_000;
    const [newer] = await receive();
    await work.client.deleteMessage({ QueueUrl: work.QueueUrl, ReceiptHandle: older!.ReceiptHandle! });
    expect(work.queues.counts('work').inFlight).toBe(1);
    await work.client.deleteMessage({ QueueUrl: work.QueueUrl, ReceiptHandle: newer!.ReceiptHandle! });
    expect(work.queues.counts('work').inFlight).toBe(0);
  });

  test('waits for its delay', async () => {
    await send('x', { DelaySeconds: 5 });
    expect(await receive()).toEqual([]);
    expect(work.queues.counts('work')).toEqual({ visible: 0, inFlight: 0, delayed: 1 });
    work.now += 5000;
    expect(bodies(await receive())).toEqual(['x']);
  });

  test('is dropped when its retention is over', async () => {
    await send('x');
    work.now += 345_600_000;
    expect(work.queues.counts('work').visible).toBe(0);
    expect(await receive()).toEqual([]);
  });
});

describe('the visibility of a message', () => {
  test('can be ended at once, and made longer', async () => {
    await send('x');
    const [first] = await receive();
    await work.client.changeMessageVisibility({
      QueueUrl: work.QueueUrl,
      ReceiptHandle: first!.ReceiptHandle!,
      VisibilityTimeout: 0,
    });
    const [second] = await receive();
    await work.client.changeMessageVisibility({
      QueueUrl: work.QueueUrl,
      ReceiptHandle: second!.ReceiptHandle!,
      VisibilityTimeout: 100,
    });
    work.now += 99_000;
    expect(work.queues.counts('work').inFlight).toBe(1);
    work.now += 1000;
    expect(work.queues.counts('work').visible).toBe(1);
  });

  test('cannot be changed once it is back in sight', async () => {
    await send('x');
    const [message] = await receive();
    work.now += 30_000;
    const change = { QueueUrl: work.QueueUrl, ReceiptHandle: message!.ReceiptHandle!, VisibilityTimeout: 10 };
    await expect(work.client.changeMessageVisibility(change)).rejects.toMatchObject({ name: 'MessageNotInflight' });
    await receive();
    await expect(work.client.changeMessageVisibility(change)).rejects.toThrow(
      /not available for visibility timeout change/,
    );
  });
});

describe('a batch', () => {
  test('sends and deletes each entry, and lists those that are refused', async () => {
    const { Successful, Failed } = await work.client.sendMessageBatch({
      QueueUrl: work.QueueUrl,
      Entries: [
        { Id: 'good', MessageBody: 'x' },
        { Id: 'bad', MessageBody: '\u0000' },
      ],
    });
    expect(Successful).toMatchObject([{ Id: 'good' }]);
    expect(Failed).toMatchObject([{ Id: 'bad', SenderFault: true, Code: 'InvalidMessageContents' }]);
    const [message] = await receive();
    const removal = await work.client.deleteMessageBatch({
      QueueUrl: work.QueueUrl,
      Entries: [
        { Id: 'good', ReceiptHandle: message!.ReceiptHandle! },
        { Id: 'bad', ReceiptHandle: 'nonsense' },
      ],
    });
    expect(removal.Successful).toEqual([{ Id: 'good' }]);
    expect(removal.Failed).toMatchObject([{ Id: 'bad', Code: 'ReceiptHandleIsInvalid' }]);
    expect(work.queues.counts('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  test.each([
    ['EmptyBatchRequest', []],
    ['TooManyEntriesInBatchRequest', Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, MessageBody: 'x' }))],
    ['BatchEntryIdsNotDistinct', ['a', 'a'].map((Id) => ({ Id, MessageBody: 'x' }))],
    ['InvalidBatchEntryId', [{ Id: 'a b', MessageBody: 'x' }]],
    ['BatchRequestTooLong', ['a', 'b'].map((Id) => ({ Id, MessageBody: 'x'.repeat(600_000) }))],
  ])('is refused as %s', async (name, Entries) => {
    await expect(work.client.sendMessageBatch({ QueueUrl: work.QueueUrl, Entries })).rejects.toMatchObject({ name });
    expect(work.queues.counts('work').visible).toBe(0);
  });
});
