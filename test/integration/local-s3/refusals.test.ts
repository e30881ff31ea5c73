import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterEach, expect, test } from 'vitest';
import { plain, portalOrigin, startBuckets, uploads } from './fixture.ts';

const s3 = startBuckets();
const Bucket = plain.name;
const get = new GetObjectCommand({ Bucket, Key: 'none' });

afterEach(() => {
  s3.clockOffset = 0;
});

test('refuses a wrong secret, an unknown key and another region', async () => {
  const signedWith = (config: Parameters<typeof s3.client>[0]) => s3.client(config).send(get);
  const wrongSecret = { credentials: { accessKeyId: 'LOCALKEY', secretAccessKey: 'other' } };
  await expect(signedWith(wrongSecret)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  const unknownKey = { credentials: { accessKeyId: 'OTHERKEY', secretAccessKey: 'local-secret' } };
  await expect(signedWith(unknownKey)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  await expect(signedWith({ region: 'us-east-1' })).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed' });
});

test('accepts a session token', async () => {
  const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret', sessionToken: 'token' };
  const command = new PutObjectCommand({ Bucket, Key: 'by-session', Body: '1' });
  await expect(s3.client({ credentials }).send(command)).resolves.toBeDefined();
});

test('refuses a clock that is off by more than 15 minutes', async () => {
  s3.clockOffset = 16 * 60_000;
  // The SDK would correct its clock and try again; one attempt shows the refusal.
  await expect(s3.client().send(get)).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
});

test('refuses a body other than the one that was hashed', async () => {
  const client = s3.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  client.middlewareStack.add(
    (next) => async (args) => {
      (args.request as { body: unknown }).body = 'jello';
      return next(args);
    },
    { step: 'deserialize', priority: 'low' },
  );
  const command = new PutObjectCommand({ Bucket, Key: 'changed', Body: 'hello' });
  await expect(client.send(command)).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
});

test('refuses whoever does not sign, in XML and with a request id', async () => {
  const response = await fetch(`${s3.endpoint}/${Bucket}/none`);
  expect(response.status).toBe(403);
  expect(response.headers.get('content-type')).toBe('application/xml');
  const body = await response.text();
  expect(body).toContain('<Code>AccessDenied</Code>');
  expect(body).toContain(`<RequestId>${response.headers.get('x-amz-request-id')}</RequestId>`);
});

test('knows neither other buckets nor other keys', async () => {
  expect([s3.buckets.has(Bucket), s3.buckets.has('absent')]).toEqual([true, false]);
  const elsewhere = new GetObjectCommand({ Bucket: 'absent', Key: 'k' });
  await expect(s3.client().send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchBucket' });
  await expect(s3.client().send(get)).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
  const Key = '表'.repeat(342);
  const long = new PutObjectCommand({ Bucket, Key, Body: 'x' });
  await expect(s3.client().send(long)).rejects.toMatchObject({ name: 'KeyTooLongError' });
});

test('says 501 and the name of an operation, parameter or header that it does not have', async () => {
  const client = s3.client();
  const refused = (named: string) => ({
    name: 'NotImplemented',
    message: expect.stringContaining(named),
    $metadata: { httpStatusCode: 501 },
  });
  const Key = 'k';
  await expect(client.send(new GetObjectTaggingCommand({ Bucket, Key }))).rejects.toMatchObject(refused('tagging'));
  await expect(client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).rejects.toMatchObject(
    refused('uploads'),
  );
  await expect(client.send(new CopyObjectCommand({ Bucket, Key, CopySource: 'a/b' }))).rejects.toMatchObject(
    refused('x-amz-copy-source'),
  );
  await expect(client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ACL: 'private' }))).rejects.toMatchObject(
    refused('x-amz-acl'),
  );
  await expect(client.send(new ListObjectsCommand({ Bucket }))).rejects.toMatchObject(refused('GET bucket'));
  await expect(client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))).rejects.toMatchObject(
    refused('delimiter'),
  );
  await expect(client.send(new ListObjectVersionsCommand({ Bucket, EncodingType: 'url' }))).rejects.toMatchObject(
    refused('encoding-type'),
  );
  await expect(
    client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ChecksumCRC64NVME: 'AAAAAAAAAAA=' })),
  ).rejects.toMatchObject(refused('crc64nvme'));
  await expect(client.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 501 },
  });
});

test('answers a preflight and marks answers, errors too, for the allowed origin only', async () => {
  const url = `${s3.endpoint}/${uploads.name}`;
  const preflight = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
  const allowed = await preflight(portalOrigin);
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(portalOrigin);
  const refused = await preflight('https://evil.example');
  expect(refused.status).toBe(403);
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  const failed = await fetch(`${url}/none`, { headers: { origin: portalOrigin } });
  expect([failed.status, failed.headers.get('access-control-allow-origin')]).toEqual([403, portalOrigin]);
});
