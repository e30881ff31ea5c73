import { SQS } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalQueues, openQueues } from '../../../infra/local/sqs/local-queues.ts';
import { type Serving, serve } from '../local-dynamodb/serve.ts';

let now: number;
let queues: LocalQueues;
let serving: Serving;
let client: SQS;
let QueueUrl: string;

beforeEach(async () => {
  now = 1_767_225_600_000;
  let origin = '';
  queues = openQueues({ clock: () => now, origin: () => origin, region: 'cn-north-1', accountId: '123456789012' });
  queues.createQueue({ name: 'dead', visibilityTimeoutSeconds: 30, retentionSeconds: 1_209_600 });
  const redrive = { deadLetterTargetArn: queues.arn('dead'), maxReceiveCount: 2 };
  queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 30, redrive });
  serving = await serve(queues.handle);
  ({ origin } = serving);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new SQS({ endpoint: origin, region: 'cn-north-1', credentials, maxAttempts: 1 });
  QueueUrl = (await client.getQueueUrl({ QueueName: 'work' })).QueueUrl!;
});

afterEach(async () => {
  client.destroy();
  queues.close();
  await serving.stop();
});

const send = (MessageBody: string, more: object = {}) => client.sendMessage({ QueueUrl, MessageBody, ...more });
const receive = async (more: object = {}) =>
  (await client.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10, ...more })).Messages ?? [];
const bodies = (messages: readonly { Body?: string | undefined }[]) => messages.map((one) => one.Body);

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
        SentTimestamp: `${now}`,
        ApproximateFirstReceiveTimestamp: `${now}`,
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
    now += 30_000;
    const [second] = await receive({ MessageSystemAttributeNames: ['All'] });
    expect(second?.MessageId).toBe(first?.MessageId);
    expect(second?.Attributes).toMatchObject({
      ApproximateReceiveCount: '2',
      ApproximateFirstReceiveTimestamp: `${now - 30_000}`,
    });
  });

  test('is gone once deleted, also after its visibility timeout has run out', async () => {
    await send('x');
    const [message] = await receive();
    now += 31_000;
    await client.deleteMessage({ QueueUrl, ReceiptHandle: message!.ReceiptHandle! });
    expect(await receive()).toEqual([]);
    expect(queues.counts('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  test('that was received again is not deleted by its older receipt, which succeeds', async () => {
    await send('x');
    const [older] = await receive();
    now += 30_000;
    const [newer] = await receive();
    await client.deleteMessage({ QueueUrl, ReceiptHandle: older!.ReceiptHandle! });
    expect(queues.counts('work').inFlight).toBe(1);
    await client.deleteMessage({ QueueUrl, ReceiptHandle: newer!.ReceiptHandle! });
    expect(queues.counts('work').inFlight).toBe(0);
  });

  test('waits for its delay', async () => {
    await send('x', { DelaySeconds: 5 });
    expect(await receive()).toEqual([]);
    expect(queues.counts('work')).toEqual({ visible: 0, inFlight: 0, delayed: 1 });
    now += 5000;
    expect(bodies(await receive())).toEqual(['x']);
  });

  test('is dropped when its retention is over', async () => {
    await send('x');
    now += 345_600_000;
    expect(queues.counts('work').visible).toBe(0);
    expect(await receive()).toEqual([]);
  });
});

describe('the visibility of a message', () => {
  test('can be ended at once, and made longer', async () => {
    await send('x');
    const [first] = await receive();
    await client.changeMessageVisibility({ QueueUrl, ReceiptHandle: first!.ReceiptHandle!, VisibilityTimeout: 0 });
    const [second] = await receive();
    await client.changeMessageVisibility({ QueueUrl, ReceiptHandle: second!.ReceiptHandle!, VisibilityTimeout: 100 });
    now += 99_000;
    expect(queues.counts('work').inFlight).toBe(1);
    now += 1000;
    expect(queues.counts('work').visible).toBe(1);
  });

  test('cannot be changed once it is back in sight', async () => {
    await send('x');
    const [message] = await receive();
    now += 30_000;
    const change = { QueueUrl, ReceiptHandle: message!.ReceiptHandle!, VisibilityTimeout: 10 };
    await expect(client.changeMessageVisibility(change)).rejects.toMatchObject({ name: 'MessageNotInflight' });
    await receive();
    await expect(client.changeMessageVisibility(change)).rejects.toThrow(/not available for visibility timeout change/);
  });
});

// Far below the 20 seconds of their polls: who is not woken fails.
describe('a long poll', { timeout: 5000 }, () => {
  test('ends as soon as a message is sent', async () => {
    const polling = queues.receive('work', { max: 1, waitMs: 20_000 });
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
    const polling = queues.receive('work', { max: 1, waitMs: 20_000 });
    await client.changeMessageVisibility({ QueueUrl, ReceiptHandle: message!.ReceiptHandle!, VisibilityTimeout: 0 });
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
    const polling = queues.receive('work', { max: 1, waitMs: 20_000 });
    now += 900_000;
    queues.wake();
    expect(await polling).toMatchObject([{ body: 'x' }]);
  });

  test('ends empty when its time is over, and when the queues are closed', async () => {
    expect(await queues.receive('work', { max: 1, waitMs: 20 })).toEqual([]);
    const polling = queues.receive('work', { max: 1, waitMs: 20_000 });
    queues.close();
    expect(await polling).toEqual([]);
  });

  test('shares messages among several, each to one', async () => {
    const polling = Array.from({ length: 4 }, () => receive({ MaxNumberOfMessages: 1, WaitTimeSeconds: 20 }));
    await Promise.all(['a', 'b', 'c', 'd'].map((body) => send(body)));
    expect(bodies((await Promise.all(polling)).flat()).sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a dead letter', { timeout: 5000 }, () => {
  const bury = async () => {
    await send('poison', { MessageAttributes: { why: { DataType: 'String', StringValue: '坏' } } });
    for (let time = 0; time < 2; time++) {
      expect(await receive()).toHaveLength(1);
      now += 30_000;
    }
    expect(await receive()).toEqual([]);
  };

  test('is moved after its last receipt, keeping body, attributes and origin', async () => {
    await bury();
    expect(queues.counts('dead').visible).toBe(1);
    const [message] = await queues.receive('dead', { max: 10 });
    expect(message).toMatchObject({
      body: 'poison',
      messageAttributes: { why: { dataType: 'String', stringValue: '坏' } },
      systemAttributes: { DeadLetterQueueSourceArn: 'arn:aws-cn:sqs:cn-north-1:123456789012:work' },
    });
  });

  test('wakes who waits at the dead-letter queue', async () => {
    const polling = queues.receive('dead', { max: 1, waitMs: 20_000 });
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
    expect(queues.redrive('dead', 'work', 10)).toBe(1);
    const [message] = await polling;
    expect(message).toMatchObject({
      Body: 'poison',
      MessageAttributes: { why: { StringValue: '坏' } },
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: `${now}` },
    });
    expect(queues.counts('dead').visible).toBe(0);
  });

  test('needs its queue: without it nothing is received, and the error names it', async () => {
    const redrive = { deadLetterTargetArn: queues.arn('missing'), maxReceiveCount: 2 };
    queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 30, redrive });
    await send('x');
    await expect(receive()).rejects.toMatchObject({
      message: expect.stringContaining('missing'),
      $metadata: { httpStatusCode: 500 },
    });
  });

  test('is redriven only as many as asked, and not while someone has it', async () => {
    for (const body of ['a', 'b', 'c']) queues.send('dead', body);
    await queues.receive('dead', { max: 1 });
    expect(queues.redrive('dead', 'work', 1)).toBe(1);
    expect(queues.redrive('dead', 'work', 10)).toBe(1);
    expect(queues.counts('dead')).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
  });
});

describe('a batch', () => {
  test('sends and deletes each entry, and lists those that are refused', async () => {
    const { Successful, Failed } = await client.sendMessageBatch({
      QueueUrl,
      Entries: [
        { Id: 'good', MessageBody: 'x' },
        { Id: 'bad', MessageBody: '\u0000' },
      ],
    });
    expect(Successful).toMatchObject([{ Id: 'good' }]);
    expect(Failed).toMatchObject([{ Id: 'bad', SenderFault: true, Code: 'InvalidMessageContents' }]);
    const [message] = await receive();
    const removal = await client.deleteMessageBatch({
      QueueUrl,
      Entries: [
        { Id: 'good', ReceiptHandle: message!.ReceiptHandle! },
        { Id: 'bad', ReceiptHandle: 'nonsense' },
      ],
    });
    expect(removal.Successful).toEqual([{ Id: 'good' }]);
    expect(removal.Failed).toMatchObject([{ Id: 'bad', Code: 'ReceiptHandleIsInvalid' }]);
    expect(queues.counts('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  test.each([
    ['EmptyBatchRequest', []],
    ['TooManyEntriesInBatchRequest', Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, MessageBody: 'x' }))],
    ['BatchEntryIdsNotDistinct', ['a', 'a'].map((Id) => ({ Id, MessageBody: 'x' }))],
    ['InvalidBatchEntryId', [{ Id: 'a b', MessageBody: 'x' }]],
    ['BatchRequestTooLong', ['a', 'b'].map((Id) => ({ Id, MessageBody: 'x'.repeat(600_000) }))],
  ])('is refused as %s', async (name, Entries) => {
    await expect(client.sendMessageBatch({ QueueUrl, Entries })).rejects.toMatchObject({ name });
    expect(queues.counts('work').visible).toBe(0);
  });
});

describe('what is refused', () => {
  test('is a message over 1 MiB with its attributes', async () => {
    const attribute = { a: { DataType: 'String', StringValue: 'x' } };
    await send('x'.repeat(1_048_576));
    await expect(send('x'.repeat(1_048_576), { MessageAttributes: attribute })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });

  test('is an unknown queue, by the name of its error', async () => {
    await expect(client.getQueueUrl({ QueueName: 'nowhere' })).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    expect(() => queues.send('nowhere', 'x')).toThrow(/nowhere/);
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
    const answer = await fetch(serving.origin, {
      method: 'POST',
      headers: { 'x-amz-target': `AmazonSQS.${operation}` },
      body: JSON.stringify({ QueueUrl, ...input }),
    });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({ message: `The embedded cloud does not answer SQS ${name}` });
  });
});

describe('a queue', () => {
  test('tells its attributes and how many messages it has', async () => {
    await Promise.all([send('a'), send('b'), send('c', { DelaySeconds: 60 })]);
    await receive({ MaxNumberOfMessages: 1 });
    const { Attributes } = await client.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
    expect(Attributes).toMatchObject({
      QueueArn: 'arn:aws-cn:sqs:cn-north-1:123456789012:work',
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '30',
      MessageRetentionPeriod: '345600',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queues.arn('dead'), maxReceiveCount: 2 }),
    });
    const some = await client.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
    expect(Object.keys(some.Attributes ?? {})).toEqual(['QueueArn']);
  });

  test('keeps its messages when it is defined again, and takes the new attributes', async () => {
    await send('x');
    queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 5 });
    expect(await receive()).toHaveLength(1);
    now += 5000;
    expect(queues.counts('work').visible).toBe(1);
  });
});
