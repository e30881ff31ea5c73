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

  const placesOf = (body: unknown) => {
    const read = readJsonBody(httpEvent({ route: 'POST /x', body }), 1_048_576);
    return read.ok ? [] : (read.error.errors ?? []).map(({ pointer }) => pointer);
  };

  it('is well-formed text: half a character is refused where it stands, in values and in names', () => {
    expect(placesOf('{"name":"\\ud83d\\ude00","a":["x",{"b":"\\ud800"}],"\\udc00/":1,"c":"\\\\ud800"}')).toEqual([
      '/\ufffd~1',
      '/a/1/b',
    ]);
    expect(readJsonBody(httpEvent({ route: 'POST /x', body: '"\\uDBFF"' }), 100)).toMatchObject({
      error: { code: 'request.invalid', errors: [{ pointer: '', message: { en: 'is not well-formed Unicode' } }] },
    });
  });

  it('may have been made to be slow to refuse', () => {
    const deep = `${'['.repeat(200_000)}${'"\\ud800",'.repeat(50_000)}"\\ud800"${']'.repeat(200_000)}`;
    const places = placesOf(deep);
    expect([places.length, String(places[0]).length < 200]).toEqual([100, true]);
  });
});
