import { describe, expect, it } from 'vitest';
import { ok } from '../domain/result.ts';
import { memoryRecords } from '../memory/memory-records.ts';
import { workingFor } from '../ports/cause.ts';
import { InvalidCursor, Unavailable } from '../ports/failures.ts';
import { bind } from './api-request.ts';
import { type HttpOptions, http } from './http.ts';
import type { RequestParts } from './http-event.fixture.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';
import { get, open, post, served } from './served-routes.fixture.ts';

describe('a request that is allowed', () => {
  it('reaches its command checked and typed', async () => {
    const { ask, requests } = served();
    expect((await ask({ ...get, query: 'limit=20', headers: { 'accept-language': 'en' } })).status).toBe(200);
    expect((await ask({ ...post, headers: { 'if-match': '"3"', 'idempotency-key': 'k-1' } })).status).toBe(201);
    expect(requests).toMatchObject([
      {
        params: { id: 'a' },
        query: { limit: '20' },
        body: undefined,
        actor: { sub: 'u1', role: 'office' },
        requestId: 'request-1',
        language: 'en',
        time: '2026-01-12T01:00:00.000Z',
      },
      { params: {}, query: {}, body: { name: 'n', sizes: [1] }, ifMatch: 3, idempotencyKey: 'k-1', language: 'zh' },
    ]);
    expect(requests[0]).not.toHaveProperty('ifMatch');
  });

  it('needs no token on a public route, and has no actor there even with one', async () => {
    const { ask, requests } = served();
    expect((await ask({ route: 'GET /v1/public/open' })).status).toBe(200);
    expect((await ask({ route: 'GET /v1/public/open', claims: { sub: 'u1', role: 'office' } })).status).toBe(200);
    expect(requests.map(({ actor }) => actor)).toEqual([undefined, undefined]);
  });

  it('may carry its JSON in base64 and under another name of JSON', async () => {
    const { ask, requests } = served();
    const headers = { 'if-match': '"3"', 'content-type': 'application/vnd.api+json; charset=utf-8' };
    expect((await ask({ ...post, base64: true, headers, body: { name: '杭州', sizes: [] } })).status).toBe(201);
    expect(requests[0]?.body).toEqual({ name: '杭州', sizes: [] });
  });
});

describe('the trace of a request', () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const own = `00-${trace}-${'e'.repeat(16)}-01`;
  const traced = { ...get, headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } };
  const options = { randomHex: (bytes: number) => 'e'.repeat(bytes * 2) };

  it('stands in the answer, in each line of the journal, and is worked for', async () => {
    const seen: unknown[] = [];
    const { ask, logs } = served(async () => {
      seen.push(workingFor()?.traceparent);
      return ok({ body: { id: 'a' } as never });
    }, options);
    expect((await ask(traced)).headers['traceparent']).toBe(own);
    expect(seen).toEqual([own]);
    expect(logs.lines).toMatchObject([{ event: 'request.answered', trace }]);
  });

  it('is answered too where the request fails, and begins anew where it came with none', async () => {
    const { ask, logs } = served(() => Promise.reject(new Error('x')), options);
    expect(await ask(traced)).toMatchObject({ status: 500, headers: { traceparent: own } });
    expect(logs.lines).toMatchObject([{ event: 'request.failed', trace }]);
    expect((await ask(get)).headers['traceparent']).toBe(`00-${'e'.repeat(32)}-${'e'.repeat(16)}-00`);
  });
});

describe('a request that is refused', () => {
  const refused = async (parts: RequestParts, options?: Partial<HttpOptions>) => {
    const { ask, requests } = served(undefined, options);
    const { status, json, headers } = await ask(parts);
    expect(requests).toEqual([]);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': 'request-1',
      vary: 'accept-language',
    });
    expect(json).toMatchObject({ status, requestId: 'request-1', type: `urn:lianchuang:problem:${json.code}` });
    return json;
  };

  it('names all its wrong places at once, in path, query, headers and body', async () => {
    const params = await refused({ ...get, params: { id: 'too long' }, query: 'limit=x&limit=2&page=3' });
    expect(params).toMatchObject({ status: 400, code: 'request.invalid', detail: '请求有 3 处不符合要求' });
    expect(params.errors).toEqual([
      { parameter: 'id', detail: '至多 5 个字符' },
      { parameter: 'page', detail: '没有这个字段' },
      { parameter: 'limit', detail: '只能出现一次' },
    ]);
    const body = await refused({
      ...post,
      headers: { 'if-match': 'W/"3"', 'accept-language': 'en' },
      body: { sizes: [1, '2', 3.5], extra: { deep: true } },
    });
    expect(body.errors).toEqual([
      { pointer: '/name', detail: 'is missing' },
      { pointer: '/sizes/1', detail: 'must be a number' },
      { pointer: '/sizes/2', detail: 'must be a whole number' },
      { pointer: '/extra', detail: 'is not a known field' },
      { parameter: 'If-Match', detail: 'must be one ETag such as "3"' },
    ]);
  });

  it('may hide a prototype in its body', async () => {
    const { errors } = await refused({ ...post, body: '{"name":"n","sizes":[],"__proto__":{"role":"office"}}' });
    expect(errors).toEqual([{ pointer: '/__proto__', detail: '没有这个字段' }]);
  });

  it.each([
    ['malformed JSON', { body: '{"name":' }, 400, 'request.malformed-json'],
    ['no body', { body: undefined }, 400, 'request.body-missing'],
    ['an empty body', { body: '' }, 400, 'request.body-missing'],
    [
      'a form',
      { headers: { 'if-match': '"3"', 'content-type': 'application/x-www-form-urlencoded' } },
      400,
      'request.content-type',
    ],
    [
      'something like JSON',
      { headers: { 'if-match': '"3"', 'content-type': 'application/jsonp' } },
      400,
      'request.content-type',
    ],
    ['no If-Match', { headers: {} }, 428, 'request.if-match-required'],
    ['a list in If-Match', { headers: { 'if-match': '"3", "4"' } }, 400, 'request.invalid'],
    ['an empty Idempotency-Key', { headers: { 'if-match': '"3"', 'idempotency-key': '' } }, 400, 'request.invalid'],
  ] as const)('may have %s', async (_, part, status, code) => {
    expect(await refused({ ...post, ...part })).toMatchObject({ status, code });
  });

  it('may have a body over the limit, counted in bytes', async () => {
    const long = { ...post, body: { name: '测'.repeat(50), sizes: [] } };
    expect(await refused(long, { maxBodyBytes: 100 })).toMatchObject({ status: 413, code: 'request.too-large' });
    expect((await served(undefined, { maxBodyBytes: 200 }).ask(long)).status).toBe(201);
  });

  it.each([
    ['no token', undefined, 403, 'access.token-missing'],
    ['an unknown role', { sub: 'u', role: 'root' }, 403, 'access.token-unusable'],
    ['roles as a list', { sub: 'u', role: ['office', 'auditor'] }, 403, 'access.token-unusable'],
    ['a role that may not see this', { sub: 'u', role: 'auditor' }, 404, 'access.not-shown'],
  ])('may have %s, and learns nothing of what else is wrong', async (_, claims, status, code) => {
    const { claims: _none, ...anonymous } = get;
    const refusal = await refused({ ...anonymous, ...(claims ? { claims } : {}), query: 'surplus=1' });
    expect(refusal).toMatchObject({ status, code });
    expect(refusal).not.toHaveProperty('errors');
  });
});

describe('a failure', () => {
  const failing = async (error: unknown) => {
    const { ask, logs } = served(() => Promise.reject(error));
    return { ...(await ask(get)), logs };
  };

  it('of the cloud is 503, to be tried again', async () => {
    const { status, headers, json } = await failing(new Unavailable('records.commit', { cause: new Error('secret') }));
    expect([status, headers['retry-after'], json.code]).toEqual([503, '1', 'cloud.unavailable']);
    expect(JSON.stringify(json)).not.toMatch(/secret|records/);
  });

  it('of a page marker is the mistake of the client', async () => {
    const { status, json } = await failing(new InvalidCursor());
    expect([status, json.code, json.errors]).toEqual([
      400,
      'request.cursor',
      [{ parameter: 'cursor', detail: '无效' }],
    ]);
  });

  it.each([
    [new TypeError('secret of the house')],
    ['secret of the house'],
    [undefined],
    [{ statusCode: 200, body: 'secret' }],
  ])('of any other kind is 500 and tells nothing (%#)', async (error) => {
    const { status, json, body, headers, logs } = await failing(error);
    expect([status, json.code, headers['content-type']]).toEqual([500, 'internal', 'application/problem+json']);
    expect(body).not.toContain('secret');
    expect(logs.lines).toMatchObject([{ event: 'request.failed', requestId: 'request-1' }]);
  });

  it('to finish in time is answered before the platform ends the function', async () => {
    const { ask } = served(() => new Promise(() => {}));
    const { status, json } = await ask(get, 210);
    expect([status, json.code]).toEqual([503, 'cloud.unavailable']);
  });

  it('of the set-up shows', async () => {
    expect((await served().ask({ route: 'GET /v1/elsewhere' })).json).toMatchObject({ status: 500, code: 'internal' });
    const twice = bind(open, async () => ok({}));
    expect(() => http([twice, twice], { logs: recordedLogs(), limits: memoryRecords() })).toThrow(
      'two routes have the same method and path',
    );
  });
});
