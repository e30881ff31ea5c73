import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, expect, test } from 'vitest';
import { portalOrigin, startBuckets, uploads } from './fixture.ts';

const s3 = startBuckets();
const Bucket = uploads.name;
const client = () => s3.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
const signPut = (Key: string) =>
  getSignedUrl(client(), new PutObjectCommand({ Bucket, Key, ContentType: 'text/csv' }), {
    expiresIn: 60,
    signableHeaders: new Set(['content-type']),
  });
const put = (url: string, type = 'text/csv', headers = {}) =>
  fetch(url, { method: 'PUT', body: 'a,b', headers: { 'content-type': type, ...headers } });

afterEach(() => {
  s3.clockOffset = 0;
});

async function refusalOf(response: Response) {
  const body = await response.text();
  const read = (name: string) => new RegExp(`<${name}>(.*)</${name}>`).exec(body)?.[1];
  return { status: response.status, code: read('Code'), message: read('Message') };
}

test('an upload from the allowed origin succeeds and may be read there', async () => {
  const response = await put(await signPut('presigned/1'), 'text/csv', { origin: portalOrigin });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe(portalOrigin);
  expect(response.headers.get('access-control-expose-headers')).toBe('etag');
  const got = await s3.client().send(new GetObjectCommand({ Bucket, Key: 'presigned/1' }));
  expect([got.ContentType, await got.Body?.transformToString()]).toEqual(['text/csv', 'a,b']);
});

test('an upload of another type, to another key or with another signature is refused', async () => {
  const url = await signPut('presigned/2');
  expect(await refusalOf(await put(url, 'text/html'))).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  expect(await refusalOf(await put(url.replace('presigned/2', 'presigned/3')))).toMatchObject({ status: 403 });
  expect(await refusalOf(await put(url.replace(/Signature=..../, 'Signature=0000')))).toMatchObject({ status: 403 });
  const metadata = { 'x-amz-meta-zone': 'ningbo' };
  expect(await refusalOf(await put(url, 'text/csv', metadata))).toMatchObject({ status: 403, code: 'AccessDenied' });
});

test('a URL stops working when it expires', async () => {
  const url = await signPut('presigned/4');
  s3.clockOffset = 62_000;
  expect(await refusalOf(await put(url))).toEqual({
    status: 403,
    code: 'AccessDenied',
    message: 'Request has expired',
  });
});

test('a URL signed with default checksums holds the upload to the checksum of an empty body', async () => {
  const url = await getSignedUrl(s3.client(), new PutObjectCommand({ Bucket, Key: 'presigned/5' }));
  const response = await fetch(url, { method: 'PUT', body: 'a,b' });
  expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'BadDigest' });
});

test('a download carries the file name and type that its URL fixes', async () => {
  await put(await signPut('presigned/6'));
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent('杭州 报送表.csv')}`;
  const overrides = { ResponseContentDisposition: disposition, ResponseContentType: 'text/csv; charset=utf-8' };
  const url = await getSignedUrl(s3.client(), new GetObjectCommand({ Bucket, Key: 'presigned/6', ...overrides }));
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(disposition);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(await response.text()).toBe('a,b');
  expect((await fetch(url.replace('attachment', 'inline'))).status).toBe(403);
});

test('a file name that no header can carry is refused', async () => {
  await put(await signPut('presigned/7'));
  const overrides = { ResponseContentDisposition: 'attachment; filename="报表"' };
  const url = await getSignedUrl(s3.client(), new GetObjectCommand({ Bucket, Key: 'presigned/7', ...overrides }));
  expect(await refusalOf(await fetch(url))).toMatchObject({ status: 400, code: 'InvalidArgument' });
});
