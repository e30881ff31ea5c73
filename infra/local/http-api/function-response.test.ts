import { describe, expect, it } from 'vitest';
import { functionResponse } from './function-response.ts';

const respond = (value: unknown) => functionResponse(JSON.stringify(value));

describe('what a function returns', () => {
  it('is a response when it has a status code', () => {
    expect(
      respond({ statusCode: 201, headers: { Location: '/x', 'X-Count': 2 }, cookies: ['a=1'], body: 'made' }),
    ).toEqual({
      status: 201,
      headers: { location: '/x', 'x-count': '2', 'set-cookie': ['a=1'], 'content-type': 'text/plain; charset=utf-8' },
      body: 'made',
    });
  });

  it('is the JSON body of a 200 otherwise', () => {
    expect(respond({ ok: true })).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"ok":true}',
    });
    expect(respond('plain')?.body).toBe('plain');
    expect(respond(null)?.body).toBe('null');
  });

  it('may be bytes in base64', () => {
    expect(respond({ statusCode: 200, body: 'AP8=', isBase64Encoded: true })?.body).toEqual(Buffer.from([0, 255]));
  });

  it.each([
    ['a status that is no number', { statusCode: 'two hundred' }],
    ['a status out of range', { statusCode: 1000 }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['headers that are a list', { statusCode: 200, headers: [] }],
    ['a header that is a list', { statusCode: 200, headers: { a: ['b'] } }],
    ['cookies that are no list', { statusCode: 200, cookies: 'a=1' }],
  ])('is refused with %s', (_what, value) => {
    expect(respond(value)).toBeUndefined();
  });
});
