import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events } from './index.ts';
import { makeEvent } from './make-event.ts';
import { parseEvent } from './parse-event.ts';
import { submissionReceived } from './submission-received.v1.ts';

const event = makeEvent(submissionReceived, {
  cause: 'c',
  subject: 'sub-1',
  time: '2026-01-12T01:00:00.000Z',
  data: submissionReceived.example,
  source: 'lianchuang/intake',
});

/** The reason for which a body is refused. */
const reasonOf = (body: unknown): string => {
  const parsed = parseEvent(typeof body === 'string' ? body : JSON.stringify(body));
  if (parsed.ok) throw new Error('was not refused');
  return parsed.error.reason;
};

describe('reading a message', () => {
  it('gives the event and its definition', () => {
    expect(parseEvent(JSON.stringify(event))).toEqual({ ok: true, value: { definition: submissionReceived, event } });
  });

  it('refuses what is no JSON object', () => {
    expect(reasonOf('{"id":')).toBe('消息不是 JSON / the message is not JSON');
    for (const body of ['[]', 'null', '"text"', '7']) expect(reasonOf(body)).toContain('is not a JSON object');
  });

  it('refuses an unknown type, and quotes it cut short', () => {
    expect(reasonOf({ ...event, type: 'submission.lost' })).toBe(
      '未知的消息类型："submission.lost" / unknown type: "submission.lost"',
    );
    expect(reasonOf({ ...event, type: 'x'.repeat(500) }).length).toBeLessThan(200);
    expect(reasonOf({})).toContain('unknown type: (none)');
    expect(reasonOf({ Records: [] })).toContain('unknown type');
  });

  it('refuses an unknown version and says which are known', () => {
    expect(reasonOf({ ...event, dataversion: '2' })).toContain(
      'submission.received has no such version: "2" (known: 1)',
    );
    expect(reasonOf({ ...event, dataversion: 1 })).toContain('has no such version: 1 ');
  });

  it('names every place that breaks the contract, in both languages', () => {
    const { zone: _, ...data } = event.data;
    const reason = reasonOf({ ...event, specversion: '0.3', data: { ...data, attempt: 1.5, extra: true } });
    expect(reason).toBe(
      'submission.received v1 不符合约定：/specversion 应为：1.0；/data/zone 缺少；/data/attempt 应为整数；/data/extra 没有这个字段' +
        ' / submission.received v1 breaks its contract: /specversion must be one of: 1.0; /data/zone is missing; ' +
        '/data/attempt must be a whole number; /data/extra is not a known field',
    );
  });

  it('refuses a message over 8 KB by its bytes, not its characters', () => {
    const padded = JSON.stringify({ ...event, subject: '测'.repeat(3000) });
    expect(padded.length).toBeLessThan(8192);
    expect(reasonOf(padded)).toContain('the message is too large');
  });

  it('refuses a prototype that hides in the data', () => {
    const body = JSON.stringify(event).replace('"data":{', '"data":{"__proto__":{"attempt":9},');
    expect(reasonOf(body)).toContain('/data/__proto__ is not a known field');
  });

  it('refuses a field too many in any object of any event', () => {
    for (const definition of events) {
      const whole = JSON.stringify(
        makeEvent(definition as (typeof events)[0], {
          cause: 'c',
          subject: 's',
          time: '2026-01-12T01:00:00Z',
          data: definition.example as never,
          source: 'lianchuang/test',
        }),
      );
      expect(parseEvent(whole).ok, definition.type).toBe(true);
      const opens = [...whole.matchAll(/\{/g)].map((open) => open.index + 1);
      expect(opens.length).toBeGreaterThanOrEqual(2);
      for (const open of opens) {
        const body = `${whole.slice(0, open)}"surplus":1,${whole.slice(open)}`;
        expect(reasonOf(body), `${definition.type} at ${open}`).toContain('/surplus is not a known field');
      }
    }
  });

  it('never throws, whatever comes', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((data) => JSON.stringify({ ...event, data })),
    );
    fc.assert(fc.property(anything, (body) => !parseEvent(body).ok));
  });
});
