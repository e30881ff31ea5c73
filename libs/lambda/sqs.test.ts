import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import { lambdaContext } from './http-event.fixture.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';
import { type Consume, type SqsOptions, sqs } from './sqs.ts';

/** A record as SQS hands it over; its body says what its step does. */
const record = (body: string, receiveCount = 1): SQSRecord => ({
  messageId: `id-${body}`,
  receiptHandle: 'handle',
  body,
  attributes: {
    ApproximateReceiveCount: String(receiveCount),
    SentTimestamp: '1768179600000',
    SenderId: 'sender',
    ApproximateFirstReceiveTimestamp: '1768179600000',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws-cn:sqs:cn-north-1:000000000000:validation',
  awsRegion: 'cn-north-1',
});

const step: Consume = async (body) => {
  if (body.startsWith('throw')) throw new Unavailable('records.commit');
  return body.startsWith('poison') ? { kind: 'set-aside', reason: '不可读 / unreadable' } : { kind: 'done' };
};

const consumer = (options: Partial<SqsOptions> = {}, consume = step) => {
  const aside: string[][] = [];
  const logs = recordedLogs();
  const handler = sqs(consume, {
    logs,
    setAside: async (body, reason) => void aside.push([body, reason]),
    maxReceiveCount: 3,
    now: () => '2026-01-12T01:00:00.000Z',
    ...options,
  });
  const receive = async (...Records: SQSRecord[]) =>
    (await handler({ Records } satisfies SQSEvent, lambdaContext())).batchItemFailures.map(
      (item) => item.itemIdentifier,
    );
  return { aside, logs, handler, receive };
};

describe.each([{ parallel: false }, { parallel: true }])('a batch ($parallel)', (mode) => {
  it('reports only the messages that failed', async () => {
    const { receive, aside } = consumer(mode);
    expect(await receive(record('a'), record('throw-1'), record('b'), record('throw-2', 2))).toEqual([
      'id-throw-1',
      'id-throw-2',
    ]);
    expect(aside).toEqual([]);
  });

  it('is a normal answer where all failed', async () => {
    expect(await consumer(mode).receive(record('throw-1'), record('throw-2'))).toEqual(['id-throw-1', 'id-throw-2']);
  });

  it('sets poison aside with its reason and acknowledges it', async () => {
    const { receive, aside, logs } = consumer(mode);
    expect(await receive(record('poison'), record('a'))).toEqual([]);
    expect(aside).toEqual([['poison', '不可读 / unreadable']]);
    expect(logs.lines).toMatchObject([{ event: 'message.set-aside', messageId: 'id-poison' }]);
  });

  it('sets aside with the error what fails on its last receive, and later ones', async () => {
    const { receive, aside } = consumer(mode);
    expect(await receive(record('throw-2', 2), record('throw-3', 3), record('throw-4', 4))).toEqual(['id-throw-2']);
    const what = 'Unavailable: records.commit could not be completed';
    expect(aside).toEqual([
      ['throw-3', `第 3 次处理仍然失败：${what} / failed on receive 3, the last one: ${what}`],
      ['throw-4', `第 4 次处理仍然失败：${what} / failed on receive 4, the last one: ${what}`],
    ]);
  });

  it('keeps a message that could not be set aside', async () => {
    const setAside = () => Promise.reject(new Unavailable('sqs.send'));
    const { receive, logs } = consumer({ ...mode, setAside });
    expect(await receive(record('poison'), record('a'), record('throw', 3))).toEqual(['id-poison', 'id-throw']);
    expect(logs.lines.map(({ event }) => event)).toContain('message.failed');
  });

  it('tells each step its delivery and gives it a journal of its own', async () => {
    const contexts: unknown[] = [];
    const { receive, logs } = consumer(mode, async (body, { logs: own, ...context }) => {
      contexts.push(context);
      await Promise.resolve();
      own.note('seen', { body });
      return { kind: 'done' };
    });
    await receive(record('a'), record('b', 2));
    expect(contexts).toEqual([
      { messageId: 'id-a', receiveCount: 1, time: '2026-01-12T01:00:00.000Z' },
      { messageId: 'id-b', receiveCount: 2, time: '2026-01-12T01:00:00.000Z' },
    ]);
    expect(logs.lines).toEqual([
      { event: 'seen', body: 'a', messageId: 'id-a', receiveCount: 1 },
      { event: 'seen', body: 'b', messageId: 'id-b', receiveCount: 2 },
    ]);
  });
});

describe('a consumer', () => {
  it('takes one message after the other unless told otherwise', async () => {
    const order = async (options: Partial<SqsOptions>) => {
      const seen: string[] = [];
      const { receive } = consumer(options, async (body) => {
        seen.push(`begin ${body}`);
        await Promise.resolve();
        seen.push(`end ${body}`);
        return { kind: 'done' };
      });
      await receive(record('a'), record('b'));
      return seen;
    };
    expect(await order({})).toEqual(['begin a', 'end a', 'begin b', 'end b']);
    expect(await order({ parallel: true })).toEqual(['begin a', 'begin b', 'end a', 'end b']);
  });

  it('forgets the failures of the batch before', async () => {
    const { receive } = consumer();
    expect(await receive(record('throw'))).toEqual(['id-throw']);
    expect(await receive(record('a'))).toEqual([]);
  });

  it('survives something thrown that is no error', async () => {
    const { receive, aside } = consumer({}, () => Promise.reject('text'));
    expect(await receive(record('a'), record('b', 3))).toEqual(['id-a']);
    expect(aside).toEqual([['b', expect.stringContaining('an unknown error')]]);
  });

  it('throws before the platform ends it, so that the whole batch comes again', async () => {
    const { handler, logs } = consumer({}, () => new Promise(() => {}));
    await expect(handler({ Records: [record('a')] }, lambdaContext(210))).rejects.toThrow();
    expect(logs.lines).toMatchObject([{ event: 'invocation.failed' }]);
  });

  it('cannot be made with a senseless count', () => {
    for (const maxReceiveCount of [0, 1.5, Number.NaN]) expect(() => consumer({ maxReceiveCount })).toThrow(TypeError);
  });
});
