import { describe, expect, it } from 'vitest';
import { httpEvent } from './http-event.fixture.ts';
import { readJsonBody } from './json-body.ts';

describe('the JSON of a request', () => {
  it('is UTF-8: other bytes are refused, not replaced', () => {
    const event = httpEvent({ route: 'POST /x', body: {}, base64: true });
    const read = (bytes: number[]) => readJsonBody({ ...event, body: Buffer.from(bytes).toString('base64') }, 100);
    expect(read([0x22, 0xe6, 0xb5, 0x8b, 0x22])).toEqual({ ok: true, value: '测' });
    expect(read([0x22, 0xb2, 0xe2, 0x22])).toMatchObject({ ok: false, error: { code: 'request.malformed-json' } });
  });
});
