import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import { s3Files } from './s3-files.ts';

const client = new S3Client({ region: 'cn-north-1' });
const cloud = mockClient(client);
const { findFirstVersion, getObject, putObject } = s3Files({
  client,
  buckets: { uploads: 'dev-up', results: 'dev-re' },
});
const failure = (name: string) => Object.assign(new Error(name), { name });
const at = (second: number) => new Date(Date.UTC(2026, 0, 12, 1, 0, second));

beforeEach(() => cloud.reset());

describe('get', () => {
  test.each(['NoSuchKey', 'NoSuchVersion'])('%s is undefined', async (name) => {
    cloud.on(GetObjectCommand).rejects(failure(name));
    expect(await getObject({ bucket: 'uploads', key: 'k', versionId: 'v' })).toBeUndefined();
    const input = { Bucket: 'dev-up', Key: 'k', VersionId: 'v' };
    expect(cloud.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual(input);
  });

  test.each(['AccessDenied', 'SlowDown', 'NoSuchBucket', 'TimeoutError'])('%s is unavailable', async (name) => {
    const cause = failure(name);
    cloud.on(GetObjectCommand).rejects(cause);
    const error = await getObject({ bucket: 'uploads', key: 'k' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({ operation: 'objects.get', cause });
  });
});

describe('put', () => {
  const object = { bucket: 'results', key: 'k', bytes: new Uint8Array([1]), contentType: 'text/csv' } as const;

  test('writes only where the key is free', async () => {
    cloud.on(PutObjectCommand).resolves({});
    await putObject(object);
    const input = { Bucket: 'dev-re', Key: 'k', Body: object.bytes, ContentType: 'text/csv', IfNoneMatch: '*' };
    expect(cloud.commandCalls(PutObjectCommand)[0]?.args[0].input).toEqual(input);
  });

  test('a key that is taken is as good as written', async () => {
    cloud.on(PutObjectCommand).rejects(failure('PreconditionFailed'));
    await expect(putObject(object)).resolves.toBeUndefined();
  });

  test('a write of the same key that is still under way is not: it may yet fail', async () => {
    cloud.on(PutObjectCommand).rejects(failure('ConditionalRequestConflict'));
    await expect(putObject(object)).rejects.toMatchObject({ operation: 'objects.put' });
  });
});

describe('find the first version', () => {
  const find = () => findFirstVersion({ bucket: 'uploads', key: 'u/1' });
  const inputs = () => cloud.commandCalls(ListObjectVersionsCommand).map(({ args }) => args[0].input);
  const version = (Key: string, VersionId: string, second: number) => ({
    Key,
    VersionId,
    Size: 5,
    LastModified: at(second),
  });

  test('all pages of the key are read, and the oldest version counts', async () => {
    cloud
      .on(ListObjectVersionsCommand)
      .resolvesOnce({
        Versions: [version('u/1', 'c', 3)],
        IsTruncated: true,
        NextKeyMarker: 'u/1',
        NextVersionIdMarker: 'c',
      })
      .resolvesOnce({ Versions: [version('u/1', 'b', 2), version('u/1', 'a', 1), version('u/10', 'x', 0)] });
    expect(await find()).toEqual({ versionId: 'a', size: 5, storedAt: '2026-01-12T01:00:01.000Z' });
    expect(inputs()).toEqual([
      { Bucket: 'dev-up', Prefix: 'u/1' },
      { Bucket: 'dev-up', Prefix: 'u/1', KeyMarker: 'u/1', VersionIdMarker: 'c' },
    ]);
  });

  test('of versions of the same second the last in the listing is the oldest', async () => {
    cloud.on(ListObjectVersionsCommand).resolves({ Versions: [version('u/1', 'b', 1), version('u/1', 'a', 1)] });
    expect((await find())?.versionId).toBe('a');
  });

  test('a listing that has gone on to other keys is not followed further', async () => {
    const page = {
      Versions: [version('u/10', 'x', 0)],
      IsTruncated: true,
      NextKeyMarker: 'u/10',
      NextVersionIdMarker: 'x',
    };
    cloud.on(ListObjectVersionsCommand).resolves(page);
    expect(await find()).toBeUndefined();
    expect(inputs()).toHaveLength(1);
  });

  test('delete markers are no versions', async () => {
    const marker = { Key: 'u/1', VersionId: 'm', LastModified: at(0) };
    cloud.on(ListObjectVersionsCommand).resolves({ DeleteMarkers: [marker], Versions: [version('u/1', 'a', 1)] });
    expect((await find())?.versionId).toBe('a');
  });

  test('a listing that fails is unavailable', async () => {
    cloud.on(ListObjectVersionsCommand).rejects(failure('SlowDown'));
    await expect(find()).rejects.toThrow(Unavailable);
  });
});
