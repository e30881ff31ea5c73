import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { plain, queueArn, startBuckets, uploads } from './fixture.ts';

const s3 = startBuckets();
const Bucket = uploads.name;
const put = (Key: string, Body: string, more = {}) =>
  s3.client().send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (Key: string, more = {}) =>
  (await s3.client().send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

describe('an object', () => {
  test('comes back as it was put, with what was said of it', async () => {
    const stored = await put('a/1', 'hello', { ContentType: 'text/plain', Metadata: { zone: 'hangzhou' } });
    expect(stored.ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`);
    const got = await s3.client().send(new GetObjectCommand({ Bucket, Key: 'a/1' }));
    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({
      ContentType: 'text/plain',
      ContentLength: 5,
      Metadata: { zone: 'hangzhou' },
      ETag: stored.ETag,
      VersionId: stored.VersionId,
    });
    expect(Math.abs(Date.now() - (got.LastModified?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  test('of 20 MB survives the round trip', async () => {
    const Body = Buffer.alloc(20_000_000, 'workbook');
    await s3.client().send(new PutObjectCommand({ Bucket: plain.name, Key: 'large', Body }));
    const got = await s3.client().send(new GetObjectCommand({ Bucket: plain.name, Key: 'large' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
  });

  test('that is streamed is stored without its chunk framing', async () => {
    const Body = Readable.from([Buffer.from('streamed '), Buffer.alloc(100_000, 'x')]);
    await s3.client().send(new PutObjectCommand({ Bucket, Key: 'streamed', Body, ContentLength: 100_009 }));
    expect(await read('streamed')).toBe(`streamed ${'x'.repeat(100_000)}`);
    const head = await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'streamed', ChecksumMode: 'ENABLED' }));
    expect(head.ContentEncoding).toBeUndefined();
    expect(head.ChecksumCRC32).toBeDefined();
  });

  test('without checksums of the client is stored all the same', async () => {
    const client = s3.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    await client.send(new PutObjectCommand({ Bucket, Key: 'bare', Body: 'bare' }));
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'bare', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ContentLength: 4, ContentType: 'application/octet-stream' });
    expect(head.ChecksumCRC32).toBeUndefined();
  });

  test.each([ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC32C, ChecksumAlgorithm.SHA1, ChecksumAlgorithm.SHA256])(
    'keeps its %s and shows it when asked',
    async (algorithm) => {
      const stored = await put('summed', 'hello', { ChecksumAlgorithm: algorithm });
      const member = `Checksum${algorithm}` as 'ChecksumCRC32';
      const head = await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'summed', ChecksumMode: 'ENABLED' }));
      expect(head[member]).toBe(stored[member]);
      expect(head[member]).toBeDefined();
      expect((await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'summed' })))[member]).toBeUndefined();
    },
  );

  test('is read in parts, and conditionally', async () => {
    const { ETag } = await put('part', '0123456789');
    const part = await s3.client().send(new GetObjectCommand({ Bucket, Key: 'part', Range: 'bytes=2-4' }));
    expect(part).toMatchObject({ ContentRange: 'bytes 2-4/10', ContentLength: 3 });
    expect(await part.Body?.transformToString()).toBe('234');
    await expect(read('part', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
    await expect(read('part', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(read('part', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  test('with a Chinese key and spaces is found under it', async () => {
    const key = 'uploads/杭州/报送 表（1）+2&3=4%?#~\'"!*.xlsx';
    await put(key, '表');
    expect(await read(key)).toBe('表');
    const listed = await s3.client().send(new ListObjectsV2Command({ Bucket, Prefix: 'uploads/杭州/' }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual([key]);
  });
});

describe('a write', () => {
  test('on the condition that nothing is there succeeds once', async () => {
    await put('once', '1', { IfNoneMatch: '*' });
    await expect(put('once', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await read('once')).toBe('1');
    await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'once' }));
    await expect(put('once', '3', { IfNoneMatch: '*' })).resolves.toBeDefined();
  });

  test('on the condition of an ETag replaces only that', async () => {
    const { ETag } = await put('matched', '1');
    await put('matched', '2', { IfMatch: ETag });
    await expect(put('matched', '3', { IfMatch: ETag })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put('missing', '3', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('with a wrong checksum or MD5 leaves nothing', async () => {
    const wrong = createHash('sha256').update('other').digest('base64');
    await expect(put('wrong', 'hello', { ChecksumSHA256: wrong })).rejects.toMatchObject({ name: 'BadDigest' });
    const ContentMD5 = createHash('md5').update('other').digest('base64');
    await expect(put('wrong', 'hello', { ContentMD5 })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(read('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('tells the queue of its prefix, with the version it made', async () => {
    s3.notified.length = 0;
    const { VersionId, ETag } = await put('uploads/s 1/报表', 'hello');
    await put('elsewhere', 'hello');
    expect(s3.notified).toHaveLength(1);
    expect(s3.notified[0]?.queueArn).toBe(queueArn);
    const { Records } = JSON.parse(s3.notified[0]?.body ?? '');
    expect(Records[0]).toMatchObject({ eventName: 'ObjectCreated:Put', s3: { bucket: { name: Bucket } } });
    const { object } = Records[0].s3;
    expect(object).toMatchObject({ key: 'uploads/s+1/%E6%8A%A5%E8%A1%A8', size: 5, versionId: VersionId });
    expect(`"${object.eTag}"`).toBe(ETag);
  });
});

describe('versions', () => {
  test('are kept, hidden by a delete marker, and removed one by one', async () => {
    const first = await put('versions/a', 'first');
    const second = await put('versions/a', 'second');
    const marker = await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'versions/a' }));
    expect(marker.DeleteMarker).toBe(true);
    await expect(read('versions/a')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await read('versions/a', { VersionId: first.VersionId })).toBe('first');
    await expect(read('versions/a', { VersionId: marker.VersionId })).rejects.toMatchObject({
      name: 'MethodNotAllowed',
    });
    await expect(read('versions/a', { VersionId: 'none' })).rejects.toMatchObject({ name: 'NoSuchVersion' });

    const listed = await s3.client().send(new ListObjectVersionsCommand({ Bucket, Prefix: 'versions/' }));
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: marker.VersionId, IsLatest: true }]);
    expect(listed.Versions).toMatchObject([
      { VersionId: second.VersionId, IsLatest: false, Size: 6 },
      { VersionId: first.VersionId, IsLatest: false, Size: 5 },
    ]);
    const { VersionId } = marker;
    const undeleted = await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'versions/a', VersionId }));
    expect(undeleted.DeleteMarker).toBe(true);
    expect(await read('versions/a')).toBe('second');
    await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'versions/a', VersionId: second.VersionId }));
    expect(await read('versions/a')).toBe('first');
  });

  test('are listed page by page, without gap or repetition', async () => {
    const made: string[] = [];
    for (const key of ['paged/a', 'paged/b', 'paged/a', 'paged/报', 'paged/a']) {
      made.push(`${key} ${(await put(key, key)).VersionId}`);
    }
    const seen: string[] = [];
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (let pages = 0; pages < 10; pages += 1) {
      const command = new ListObjectVersionsCommand({ Bucket, Prefix: 'paged/', MaxKeys: 2, ...marker });
      const page = await s3.client().send(command);
      seen.push(...(page.Versions ?? []).map(({ Key, VersionId }) => `${Key} ${VersionId}`));
      if (page.IsTruncated !== true) break;
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
    expect(seen).toEqual([made[4], made[2], made[0], made[1], made[3]]);
  });

  test('do not exist in a bucket that keeps none', async () => {
    const client = s3.client();
    const target = { Bucket: plain.name, Key: 'single' };
    expect((await client.send(new PutObjectCommand({ ...target, Body: '1' }))).VersionId).toBeUndefined();
    await client.send(new PutObjectCommand({ ...target, Body: '2' }));
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket: plain.name, Prefix: 'single' }));
    expect(listed.Versions).toMatchObject([{ VersionId: 'null', IsLatest: true, Size: 1 }]);
    await client.send(new DeleteObjectCommand(target));
    await client.send(new DeleteObjectCommand(target));
    await expect(client.send(new HeadObjectCommand(target))).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('a listing', () => {
  test('gives the newest versions by prefix, in pages, in the order of UTF-8', async () => {
    const keys = ['l/Z', 'l/a', 'l/a b', 'l/é', 'l/表', 'l/😀'];
    for (const key of [...keys].reverse()) await put(key, key);
    await put('l/gone', 'x');
    await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'l/gone' }));
    await put('m/other', 'x');
    const seen: string[] = [];
    const pages = paginateListObjectsV2({ client: s3.client(), pageSize: 2 }, { Bucket, Prefix: 'l/' });
    for await (const page of pages) seen.push(...(page.Contents ?? []).map(({ Key }) => Key ?? ''));
    expect(seen).toEqual(keys);
  });

  test('refuses a token that it did not give', async () => {
    const command = new ListObjectsV2Command({ Bucket, ContinuationToken: '!' });
    await expect(s3.client().send(command)).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});
