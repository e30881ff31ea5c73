import { describe, expect, expectTypeOf, it } from 'vitest';
import { makeEvent } from '../../events/make-event.ts';
import { outgoing } from '../../events/outgoing.ts';
import { submissionReceived } from '../../events/submission-received.v1.ts';
import { uploadAwaited } from '../../events/upload-awaited.v1.ts';
import { onEvents } from './events.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';

const parts = { cause: 'c', subject: 'sub-1', time: '2026-01-12T01:00:00.000Z', source: 'lianchuang/intake' } as const;
const received = makeEvent(submissionReceived, { ...parts, data: submissionReceived.example });
const awaited = makeEvent(uploadAwaited, { ...parts, data: uploadAwaited.example });

const delivered = () => {
  const logs = recordedLogs();
  return { logs, context: { messageId: 'm-1', receiveCount: 1, time: '2026-01-12T01:00:01.000Z', logs } };
};

describe('a consumer of events', () => {
  it('hands its handler the data, and beside it envelope, delivery and a journal that names the event', async () => {
    const { logs, context } = delivered();
    const consume = onEvents({
      'submission.received': async (data, { event, logs: own, ...delivery }) => {
        expectTypeOf(data.attempt).toEqualTypeOf<number>();
        expectTypeOf(event.type).toEqualTypeOf<'submission.received'>();
        expect([data, event]).toEqual([submissionReceived.example, received]);
        expect(delivery).toMatchObject({ messageId: 'm-1', receiveCount: 1 });
        own.note('seen');
        return { kind: 'done', counted: { error: 2 } };
      },
    });
    expect(await consume(JSON.stringify(received), context)).toMatchObject({ kind: 'done' });
    const named = { eventType: 'submission.received', eventId: received.id, subject: 'sub-1' };
    expect(logs.lines).toEqual([
      { event: 'seen', ...named },
      { event: 'step.ended', outcome: 'done', ...named },
    ]);
    expect(logs.figures).toEqual([
      { operation: 'submission.received', Done: 1, error: 2, Duration: expect.any(Number), ...named },
    ]);
  });

  it('works under the trace of the event, which the events that it makes and its journal carry on', async () => {
    const { logs, context } = delivered();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const made: string[] = [];
    const consume = onEvents({
      'submission.received': async () => {
        made.push(outgoing(uploadAwaited, { ...parts, data: uploadAwaited.example }).body);
        return { kind: 'done' };
      },
    });
    await consume(JSON.stringify({ ...received, traceparent }), context);
    await consume(JSON.stringify(received), context);
    expect(made.map((body) => JSON.parse(body).traceparent)).toEqual([traceparent, undefined]);
    expect(logs.lines.map(({ trace }) => trace)).toEqual(['0af7651916cd43dd8448eb211c80319c', undefined]);
  });

  it('sets aside an event of a type that it does not take, and says which it takes', async () => {
    const consume = onEvents({ 'submission.received': async () => ({ kind: 'done' }) });
    expect(await consume(JSON.stringify(awaited), delivered().context)).toEqual({
      kind: 'set-aside',
      reason:
        '此队列不处理 upload.awaited，只处理 submission.received / this consumer does not take upload.awaited, only submission.received',
    });
  });

  it('sets aside what it cannot read', async () => {
    const consume = onEvents({ 'submission.received': async () => ({ kind: 'done' }) });
    const { context } = delivered();
    expect(await consume('<xml/>', context)).toMatchObject({
      kind: 'set-aside',
      reason: expect.stringContaining('not JSON'),
    });
    const later = JSON.stringify({ ...received, dataversion: '9' });
    expect(await consume(later, context)).toMatchObject({
      kind: 'set-aside',
      reason: expect.stringContaining('no such version'),
    });
  });

  it('lets through what its handler throws, so that the message comes again', async () => {
    const consume = onEvents({ 'upload.awaited': () => Promise.reject(new Error('later')) });
    await expect(consume(JSON.stringify(awaited), delivered().context)).rejects.toThrow('later');
  });
});
