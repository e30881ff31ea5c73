import { describe, expect, it } from 'vitest';
import { problem } from '../domain/problem.ts';
import { fail, ok } from '../domain/result.ts';
import type { Answer } from './answer.ts';
import type { RequestParts } from './http-event.fixture.ts';
import { comparing, get, post, served } from './served-routes.fixture.ts';

describe('an answer', () => {
  const answered = async (given: Answer<never>, parts: RequestParts = get) => {
    const { ask } = served(async () => ok(given as Answer<undefined>));
    return ask(parts);
  };

  it('is JSON with the tag of its version, and stays out of caches behind a token', async () => {
    const { status, headers, json } = await answered({
      body: { id: 'a' } as never,
      version: 7,
      headers: { 'Cache-Control': 'public' },
    });
    expect([status, json]).toEqual([200, { id: 'a' }]);
    expect(headers).toEqual({
      'content-type': 'application/json',
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      'x-request-id': 'request-1',
      vary: 'accept-language',
      etag: '"7"',
      ratelimit: expect.any(String),
      'ratelimit-policy': expect.any(String),
      traceparent: expect.any(String),
    });
  });

  it('is 304 to a reader who has it already', async () => {
    const has = { ...get, headers: { 'if-none-match': 'W/"6", "7"' } };
    const { status, headers, body } = await answered({ body: { id: 'a' } as never, version: 7 }, has);
    expect([status, body, headers['etag']]).toEqual([304, undefined, '"7"']);
    expect((await answered({ body: { id: 'a' } as never, version: 8 }, has)).status).toBe(200);
    const writing = { ...post, headers: { 'if-match': '"6"', 'if-none-match': '"7"' } };
    expect((await answered({ version: 7, status: 200 }, writing)).status).toBe(200);
  });

  it('is never 304 where its tag is only what a write must name', async () => {
    const has = { ...comparing, headers: { 'if-none-match': '"7"' } };
    const { status, headers } = await answered({ body: { items: [] } as never, version: 7 }, has);
    expect([status, headers['etag']]).toEqual([200, '"7"']);
  });

  it('says where a created thing is', async () => {
    const { status, headers } = await answered({ location: '/v1/things/a', etag: 'hash' }, post);
    expect([status, headers['location'], headers['etag']]).toEqual([201, '/v1/things/a', '"hash"']);
  });

  it('may have no body', async () => {
    expect(await answered({ status: 204, body: { lost: true } as never })).toMatchObject({
      status: 204,
      body: undefined,
    });
  });

  it('may be bytes', async () => {
    const bytes = new Uint8Array([9, 0x50, 0x4b, 0xff, 9]).subarray(1, 4);
    const { headers, body, isBase64Encoded } = await answered({ bytes, contentType: 'application/zip' });
    expect([headers['content-type'], isBase64Encoded]).toEqual(['application/zip', true]);
    expect(Buffer.from(body ?? '', 'base64')).toEqual(Buffer.from([0x50, 0x4b, 0xff]));
  });

  it('may lead elsewhere, and be cached, on a public route only', async () => {
    const open = { route: 'GET /v1/public/open' };
    const given = { redirect: 'https://files.example/x', headers: { 'Cache-Control': 'public, max-age=60' } };
    const { status, headers } = await answered(given, open);
    expect([status, headers['location'], headers['cache-control']]).toEqual([
      302,
      given.redirect,
      'public, max-age=60',
    ]);
    expect((await answered(given)).status).toBe(500);
  });

  it('is a problem where the command refuses', async () => {
    const gone = problem('not-found', 'thing.unknown', { zh: '没有', en: 'There is none' });
    const { ask, logs } = served(async () => fail(gone));
    const { status, json, headers } = await ask({ ...get, headers: { 'accept-language': 'en' } });
    expect([status, headers['content-language']]).toEqual([404, 'en']);
    expect(json).toMatchObject({ title: 'Not found', detail: 'There is none', code: 'thing.unknown' });
    const trace = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(logs.lines).toEqual([
      {
        event: 'request.answered',
        requestId: 'request-1',
        trace,
        route: get.route,
        status: 404,
        code: 'thing.unknown',
      },
    ]);
  });
});
