import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../../infra/local/cloud.ts';
import { startFor, tokenFor } from './cloud-under-test.ts';
import { fixturePackage, packagingTimeoutMs } from './fixture-package.ts';

let packageDir: string;
let cloud: Cloud;
beforeAll(async () => {
  packageDir = await fixturePackage();
  cloud = await startCloud({ packageDir, startAt: '2026-03-01T00:00:00Z' });
}, packagingTimeoutMs);
afterAll(() => cloud?.close());

async function eventOf(path: string, init?: RequestInit) {
  const response = await fetch(cloud.origin + path, init);
  expect(response.status).toBe(200);
  return ((await response.json()) as { event: Record<string, unknown> }).event;
}

async function answerOf(path: string, init?: RequestInit): Promise<[number, string]> {
  const response = await fetch(cloud.origin + path, init);
  return [response.status, await response.text()];
}

describe('the event of a request', () => {
  it('is of payload format 2.0', async () => {
    const event = await eventOf('/public/echo?a=1&a=2&b=%E6%9D%AD', {
      headers: { 'X-Custom': 'Yes', cookie: 'one=1; two=2' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /public/echo',
      rawPath: '/public/echo',
      rawQueryString: 'a=1&a=2&b=%E6%9D%AD',
      cookies: ['one=1', 'two=2'],
      queryStringParameters: { a: '1,2', b: '杭' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET', path: '/public/echo', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
        routeKey: 'GET /public/echo',
        stage: '$default',
      },
    });
    const { headers, requestContext } = event as {
      headers: object;
      requestContext: { time: string; timeEpoch: number };
    };
    expect(headers).toMatchObject({ 'x-custom': 'Yes' });
    expect(headers).not.toHaveProperty('cookie');
    expect(requestContext.time).toMatch(/^01\/Mar\/2026:00:\d\d:\d\d \+0000$/);
    expect(Math.abs(requestContext.timeEpoch - cloud.now())).toBeLessThan(60_000);
    for (const absent of ['body', 'pathParameters', 'stageVariables']) expect(event).not.toHaveProperty(absent);
  });

  it('has decoded path parameters, of the most specific route', async () => {
    const file = await eventOf('/public/files/%E6%8A%A5%E5%91%8A%202025.html');
    expect(file).toMatchObject({
      routeKey: 'GET /public/files/{file}',
      rawPath: '/public/files/报告 2025.html',
      pathParameters: { file: '报告 2025.html' },
    });
    const rest = await eventOf('/public/other/deep');
    expect(rest).toMatchObject({ routeKey: 'GET /public/{rest+}', pathParameters: { rest: 'other/deep' } });
  });

  it('has a text body as it is and other bytes in base64', async () => {
    const post = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
      eventOf('/public/echo', { method: 'POST', body, headers: { 'content-type': type } });
    expect(await post('{"a":"杭"}', 'application/json')).toMatchObject({ body: '{"a":"杭"}', isBase64Encoded: false });
    expect(await post(new Uint8Array([0, 255]), 'application/octet-stream')).toMatchObject({
      body: 'AP8=',
      isBase64Encoded: true,
    });
    expect(await post('a=1', 'application/x-www-form-urlencoded')).toMatchObject({ isBase64Encoded: true });
  });
});

describe('an answer', () => {
  it('carries headers, cookies and a request id', async () => {
    const response = await fetch(`${cloud.origin}/public/echo`);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(response.headers.get('apigw-requestid')).toBeTruthy();
  });

  it('is a 200 with JSON for a bare value', async () => {
    const response = await fetch(`${cloud.origin}/public/bare`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe('{"bare":true}');
  });

  it('may be bytes', async () => {
    const response = await fetch(`${cloud.origin}/misbehave/binary`, { method: 'POST' });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  });

  it.each(['wrongstatus', 'wrongbody', 'throw'])('is 500 when the function does: %s', async (how) => {
    expect(await answerOf(`/misbehave/${how}`, { method: 'POST' })).toEqual([
      500,
      '{"message":"Internal Server Error"}',
    ]);
  });

  it('is 404 for an unknown path and for an unknown method', async () => {
    const notFound = [404, '{"message":"Not Found"}'];
    expect(await answerOf('/nowhere')).toEqual(notFound);
    expect(await answerOf('/public/echo', { method: 'DELETE' })).toEqual(notFound);
    expect(await answerOf('/dev/other')).toEqual(notFound);
  });

  it('is 413 for a body over 10 MB', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect(await answerOf('/public/echo', { method: 'POST', body })).toEqual([
      413,
      '{"message":"Request Entity Too Large"}',
    ]);
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string) =>
    fetch(`${cloud.origin}/zones/hangzhou`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    });

  it('is let in by its preflight when the template names it', async () => {
    const { status, headers } = await preflight('https://console.example');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://console.example');
    expect(headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(headers.get('access-control-max-age')).toBe('600');
  });

  it('gets no CORS header otherwise', async () => {
    const { status, headers } = await preflight('https://evil.example');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, null]);
    const simple = await fetch(`${cloud.origin}/public/echo`, { headers: { origin: 'https://evil.example' } });
    expect(simple.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may read the exposed headers, of a refusal too', async () => {
    const response = await fetch(`${cloud.origin}/zones/x`, { headers: { origin: 'https://console.example' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://console.example');
    expect(response.headers.get('access-control-expose-headers')).toBe('etag');
  });
});

describe('a token route', () => {
  const zones = (authorization?: string) =>
    fetch(`${cloud.origin}/zones/hangzhou`, { headers: authorization === undefined ? {} : { authorization } });

  it('hands the claims of a good token to the function, as strings', async () => {
    const response = await zones(`Bearer ${await tokenFor(cloud.origin, { role: 'zone-lead', zone: 'hangzhou' })}`);
    expect(response.status).toBe(200);
    const { event } = (await response.json()) as {
      event: { requestContext: { authorizer: { jwt: { claims: Record<string, string>; scopes: unknown } } } };
    };
    const { claims, scopes } = event.requestContext.authorizer.jwt;
    expect(claims).toMatchObject({
      sub: 'dev-zone-lead-hangzhou',
      role: 'zone-lead',
      zone: 'hangzhou',
      iss: 'https://issuer.example',
      aud: 'fixture-api',
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600);
    expect(scopes).toBeNull();
  });

  it('is 401 without a token', async () => {
    const response = await zones();
    expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is 401 with a reason for a token that is not good', async () => {
    const good = await tokenFor(cloud.origin, { role: 'office' });
    const [header = '', payload = '', signature = ''] = good.split('.');
    const raised = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...raised, role: 'office-lead' })).toString('base64url');
    const { privateKey } = await generateKeyPair('RS256');
    const sign = (kid: string) =>
      new SignJWT({ role: 'office' })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer('https://issuer.example')
        .setAudience('fixture-api')
        .setExpirationTime(new Date(cloud.now() + 60_000))
        .sign(privateKey);
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const bad: readonly [string, RegExp][] = [
      [`${header}.${forged}.${signature}`, /signature is not valid/],
      [await sign(kid), /signature is not valid/],
      [await sign('another'), /no key/],
      [`${none}.${payload}.`, /not a JWT/],
      ['nonsense', /not a JWT/],
    ];
    for (const [token, reason] of bad) {
      const response = await zones(`Bearer ${token}`);
      expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer scope="" error="invalid_token" /);
      expect(response.headers.get('www-authenticate')).toMatch(reason);
    }
  });

  it('is 401 for a token that has expired by the clock of the world', async () => {
    const world = await startFor({ packageDir });
    const token = await tokenFor(world.origin, { role: 'office' });
    const call = () => fetch(`${world.origin}/zones/x`, { headers: { authorization: `Bearer ${token}` } });
    expect((await call()).status).toBe(200);
    await world.advanceTo(new Date(world.now() + 3_700_000).toISOString());
    const late = await call();
    expect([late.status, late.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer scope="" error="invalid_token" error_description="the token has expired"',
    ]);
  });
});

describe('the local issuer', () => {
  it('publishes its public key and no part of the private one', async () => {
    const { keys } = (await (await fetch(`${cloud.origin}/dev/jwks.json`)).json()) as { keys: object[] };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  it.each([{ role: 'king' }, { role: 'zone-lead' }, { role: 'office', admin: true }, {}, 'no json'])(
    'refuses %j',
    async (request) => {
      const body = typeof request === 'string' ? request : JSON.stringify(request);
      const response = await fetch(`${cloud.origin}/dev/token`, { method: 'POST', body });
      expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    },
  );
});
