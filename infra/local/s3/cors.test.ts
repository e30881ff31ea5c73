import { expect, test } from 'vitest';
import { corsHeaders, preflight } from './cors.ts';

const origin = 'https://portal.example.cn';
const bucket = {
  name: 'uploads',
  versioned: true,
  notifications: [],
  cors: [
    {
      allowedOrigins: [origin, 'https://*.zones.example.cn'],
      allowedMethods: ['POST'],
      allowedHeaders: ['content-type', 'x-amz-*'],
      exposedHeaders: ['etag'],
      maxAge: 600,
    },
  ],
};
const request = (method: string, headers: Record<string, string>) => {
  return { method, url: new URL('http://127.0.0.1/uploads'), headers, body: Buffer.alloc(0) };
};

test('allows the origin that a rule names, and repeats it', () => {
  expect(corsHeaders(bucket, request('POST', { origin }))).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'etag',
  });
});

test.each([
  'https://portal.example.cn.evil.com',
  'http://portal.example.cn',
  'https://PORTAL.example.cn',
  'https://portal.example.cn:8443',
  'null',
])('gives %s nothing', (other) => {
  expect(corsHeaders(bucket, request('POST', { origin: other }))).toEqual({});
});

test('lets one star stand for any run of characters', () => {
  const zone = 'https://hangzhou.zones.example.cn';
  expect(corsHeaders(bucket, request('POST', { origin: zone }))).toMatchObject({ 'access-control-allow-origin': zone });
  expect(corsHeaders(bucket, request('POST', { origin: 'https://.example.cn' }))).toEqual({});
});

test('gives nothing for a method that the rule leaves out, or without an origin', () => {
  expect(corsHeaders(bucket, request('PUT', { origin }))).toEqual({});
  expect(corsHeaders(bucket, request('POST', {}))).toEqual({});
});

test('answers a preflight whose headers are all allowed, and no other', () => {
  const ask = (headers: string) =>
    preflight(
      bucket,
      request('OPTIONS', {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': headers,
      }),
    );
  expect(ask('Content-Type, x-amz-date')).toMatchObject({
    status: 200,
    headers: { 'access-control-allow-headers': 'content-type, x-amz-date', 'access-control-max-age': '600' },
  });
  expect(ask('content-type,x-other')).toMatchObject({ status: 403, code: 'AccessForbidden' });
});

test('refuses a preflight of a bucket without rules, and one that asks nothing', () => {
  const asked = { origin, 'access-control-request-method': 'POST' };
  expect(preflight({ ...bucket, cors: [] }, request('OPTIONS', asked))).toMatchObject({ status: 403 });
  expect(preflight(undefined, request('OPTIONS', asked))).toMatchObject({ status: 403 });
  expect(preflight(bucket, request('OPTIONS', { origin }))).toMatchObject({ status: 400 });
});
