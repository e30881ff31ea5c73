import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { eventId } from './event-id.ts';
import { makeEvent } from './make-event.ts';
import { submissionValidated } from './submission-validated.v1.ts';

const parts = {
  cause: 'submission.received:1',
  subject: 'sub-1',
  time: '2026-01-12T01:00:00.000Z',
  data: submissionValidated.example,
  source: 'lianchuang/validation',
} as const;

describe('making an event', () => {
  it('gives a CloudEvents 1.0 envelope', () => {
    const event = makeEvent(submissionValidated, parts);
    expect(event).toEqual({
      id: eventId({ cause: parts.cause, type: 'submission.validated', subject: 'sub-1' }),
      source: 'lianchuang/validation',
      type: 'submission.validated',
      specversion: '1.0',
      time: '2026-01-12T01:00:00.000Z',
      subject: 'sub-1',
      datacontenttype: 'application/json',
      dataversion: '1',
      data: submissionValidated.example,
    });
    expectTypeOf(event.type).toEqualTypeOf<'submission.validated'>();
    expectTypeOf(event.data.outcome).toEqualTypeOf<'valid' | 'invalid' | 'rejected'>();
  });

  it('gives the same bytes again', () => {
    const bytes = () => JSON.stringify(makeEvent(submissionValidated, parts));
    expect(bytes()).toBe(bytes());
  });

  it('hands a trace on', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(makeEvent(submissionValidated, { ...parts, traceparent }).traceparent).toBe(traceparent);
  });

  it('throws, naming the place, where the program breaks the contract', () => {
    const data = { ...submissionValidated.example, attempt: 0 };
    expect(() => makeEvent(submissionValidated, { ...parts, data })).toThrow(
      new TypeError('submission.validated: /data/attempt must be at least 1'),
    );
  });

  it('throws where the message would be over 8 KB', () => {
    const roomy = defineEvent({
      type: 'text.kept',
      version: 1,
      queues: ['upload'],
      data: z.strictObject({ text: z.string() }),
      example: { text: '' },
    });
    const make = (bytes: number) => () => makeEvent(roomy, { ...parts, data: { text: '测'.repeat(bytes / 3) } });
    expect(make(7500)).not.toThrow();
    expect(make(8190)).toThrow('text.kept: the message is over 8192 bytes');
  });
});
