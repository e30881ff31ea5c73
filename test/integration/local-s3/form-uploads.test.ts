import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterEach, describe, expect, test } from 'vitest';
import { plain, portalOrigin, startBuckets, uploads } from './fixture.ts';

const s3 = startBuckets();
const Bucket = uploads.name;
const bytes = Buffer.from('workbook');
const sha256 = createHash('sha256').update(bytes).digest('base64');
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

afterEach(() => {
  s3.clockOffset = 0;
});

/** A policy as intake makes it: key, exact size, content type and SHA-256. */
const prepare = (Key: string, more: Partial<PresignedPostOptions> = {}) =>
  createPresignedPost(s3.client(), {
    Bucket,
    Key,
    Expires: 900,
    Conditions: [['content-length-range', bytes.length, bytes.length]],
    Fields: { 'Content-Type': type, 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': sha256 },
    ...more,
  });

type Prepared = Awaited<ReturnType<typeof prepare>>;

function post({ url, fields }: Prepared, { file = bytes, name = '报送表.xlsx', headers = {}, after = {} } = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(file)]), name);
  for (const [field, value] of Object.entries(after)) form.append(field, String(value));
  return fetch(url, { method: 'POST', body: form, headers });
}

const withFields = (prepared: Prepared, changes: Record<string, string>): Prepared => {
  return { url: prepared.url, fields: { ...prepared.fields, ...changes } };
};

async function refusalOf(response: Response) {
  const body = await response.text();
  const read = (name: string) => new RegExp(`<${name}>(.*)</${name}>`).exec(body)?.[1];
  return { status: response.status, code: read('Code'), message: read('Message') };
}

async function stored(Key: string): Promise<string | undefined> {
  const got = await s3.client().send(new GetObjectCommand({ Bucket, Key }));
  return got.Body?.transformToString();
}

describe('a form upload', () => {
  test('that meets its policy is stored, and its queue is told', async () => {
    s3.notified.length = 0;
    const response = await post(await prepare('uploads/s1/1'), { headers: { origin: portalOrigin } });
    expect(response.status).toBe(204);
    expect(response.headers.get('etag')).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`);
    expect(response.headers.get('location')).toBe(`${s3.endpoint}/${Bucket}/uploads/s1/1`);
    expect(response.headers.get('access-control-allow-origin')).toBe(portalOrigin);
    const command = new HeadObjectCommand({ Bucket, Key: 'uploads/s1/1', ChecksumMode: 'ENABLED' });
    const head = await s3.client().send(command);
    expect(head).toMatchObject({ ContentType: type, ContentLength: bytes.length, ChecksumSHA256: sha256 });
    expect(head.VersionId).toBe(response.headers.get('x-amz-version-id'));
    const { Records } = JSON.parse(s3.notified[0]?.body ?? '');
    expect(Records[0]).toMatchObject({
      eventName: 'ObjectCreated:Post',
      s3: { object: { key: 'uploads/s1/1', versionId: head.VersionId } },
    });
  });

  test('keeps every byte of a file', async () => {
    const file = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
    const prepared = await prepare('uploads/s1/2', { Conditions: [], Fields: {} });
    expect((await post(prepared, { file })).status).toBe(204);
    const got = await s3.client().send(new GetObjectCommand({ Bucket, Key: 'uploads/s1/2' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(file)).toBe(true);
  });

  test.each([
    ['200', 200],
    ['201', 201],
    ['204', 204],
    ['302', 204],
  ])('is answered by the status %s that it asks for, or 204', async (wanted, status) => {
    const response = await post(await prepare('uploads/状态', { Fields: { success_action_status: wanted } }));
    expect(response.status).toBe(status);
    const body = await response.text();
    expect(body.includes('<Key>uploads/状态</Key>')).toBe(status === 201);
  });

  test('puts the name of its file, without a path, where the key says so', async () => {
    const key = 'uploads/s2/$' + '{filename}';
    const response = await post(await prepare(key), { name: 'C:\\报表\\杭州 2025.xlsx' });
    expect(response.status).toBe(204);
    expect(await stored('uploads/s2/杭州 2025.xlsx')).toBe('workbook');
  });

  test('keeps metadata, Chinese too', async () => {
    const prepared = await prepare('uploads/s3/1', { Fields: { 'x-amz-meta-name': '报送表.xlsx' } });
    expect((await post(prepared)).status).toBe(204);
    const head = await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'uploads/s3/1' }));
    const encoded = /^=\?UTF-8\?B\?(.+)\?=$/.exec(head.Metadata?.['name'] ?? '')?.[1] ?? '';
    expect(Buffer.from(encoded, 'base64').toString()).toBe('报送表.xlsx');
  });

  test('ignores the fields after its file', async () => {
    const after = { acl: 'public-read', key: 'elsewhere' };
    expect((await post(await prepare('uploads/s4/1'), { after })).status).toBe(204);
    expect(await stored('uploads/s4/1')).toBe('workbook');
  });

  test('may name a key like a path, which stays a key', async () => {
    const key = 'uploads/../../../etc/evil';
    expect((await post(await prepare(key))).status).toBe(204);
    const listed = await s3.client().send(new ListObjectsV2Command({ Bucket, Prefix: 'uploads/..' }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual([key]);
    // The URL that arrives has its dots resolved, so it is not the one that was signed.
    await expect(stored(key)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });
});

describe('a form upload is refused', () => {
  const key = 'uploads/refused';

  test('after its policy expired', async () => {
    const prepared = await prepare(key);
    s3.clockOffset = 902_000;
    expect(await refusalOf(await post(prepared))).toEqual({
      status: 403,
      code: 'AccessDenied',
      message: 'Invalid according to Policy: Policy expired.',
    });
  });

  test.each([
    ['another key', { key: 'uploads/other' }, 403, 'AccessDenied'],
    ['another content type', { 'Content-Type': 'text/html' }, 403, 'AccessDenied'],
    ['another declared SHA-256', { 'x-amz-checksum-sha256': sha256.replace(/^./, '_') }, 403, 'AccessDenied'],
    ['a field that nobody foresaw', { 'x-amz-meta-extra': '1' }, 403, 'AccessDenied'],
    ['a policy that was not signed', { Policy: Buffer.from('{}').toString('base64') }, 403, 'SignatureDoesNotMatch'],
    ['a signature that is wrong', { 'X-Amz-Signature': '0'.repeat(64) }, 403, 'SignatureDoesNotMatch'],
    ['no policy', { Policy: '' }, 403, 'AccessDenied'],
    ['no signature', { 'X-Amz-Signature': '' }, 400, 'InvalidArgument'],
    ['no key', { key: '' }, 400, 'InvalidArgument'],
    ['a wrong date', { 'X-Amz-Date': 'yesterday' }, 400, 'InvalidArgument'],
  ])('with %s', async (_, changes, status, code) => {
    const response = await post(withFields(await prepare(key), changes));
    expect(await refusalOf(response)).toMatchObject({ status, code });
  });

  test('when its file is longer or shorter than the policy allows', async () => {
    const longer = await post(await prepare(key), { file: Buffer.from('workbook!') });
    expect(await refusalOf(longer)).toMatchObject({ status: 400, code: 'EntityTooLarge' });
    const shorter = await post(await prepare(key), { file: Buffer.from('workboo') });
    expect(await refusalOf(shorter)).toMatchObject({ status: 400, code: 'EntityTooSmall' });
  });

  test('when its bytes are not those of its SHA-256', async () => {
    const response = await post(await prepare(key), { file: Buffer.from('workb00k') });
    expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'BadDigest' });
  });

  test('when it was signed by someone else, or for a bucket that is not there', async () => {
    const other = s3.client({ credentials: { accessKeyId: 'OTHERKEY', secretAccessKey: 'x' } });
    const stranger = await post(await createPresignedPost(other, { Bucket, Key: key }));
    expect(await refusalOf(stranger)).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' });
    const absent = await post(await prepare(key, { Bucket: 'absent' }));
    expect(await refusalOf(absent)).toMatchObject({ status: 404, code: 'NoSuchBucket' });
    const redirected = await prepare(key);
    const elsewhere = await post({ ...redirected, url: `${s3.endpoint}/${plain.name}` });
    expect(await refusalOf(elsewhere)).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  test('when it asks for what the embedded cloud does not do', async () => {
    const response = await post(await prepare(key, { Fields: { acl: 'private' } }));
    expect(await refusalOf(response)).toMatchObject({ status: 501, message: expect.stringContaining('acl') });
  });

  test('when it is not a form, is cut short, or has no file', async () => {
    const { url, fields } = await prepare(key);
    const notAForm = await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect(await refusalOf(notAForm)).toMatchObject({ status: 412, code: 'PreconditionFailed' });
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const cut = await fetch(url, { method: 'POST', body: '--b\r\nContent-Disp', headers });
    expect(await refusalOf(cut)).toMatchObject({ status: 400, code: 'MalformedPOSTRequest' });
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    const fileless = await fetch(url, { method: 'POST', body: form });
    expect(await refusalOf(fileless)).toMatchObject({ status: 400, code: 'InvalidArgument' });
  });

  test('when a field comes twice', async () => {
    const { url, fields } = await prepare(key);
    const response = await post({ url, fields: { ...fields, KEY: key } });
    expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'InvalidArgument' });
  });

  test('and nothing of it is stored', async () => {
    await expect(stored(key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
