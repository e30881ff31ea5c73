import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Unavailable } from '../ports/failures.ts';
import type { BucketName, FindFirstVersion, GetObject, Objects, ObjectVersion, PutObject } from '../ports/objects.ts';
import { physicalName } from './physical-name.ts';
import { nameOf, reach } from './reach.ts';

/** A client, and the physical name of each bucket that the function may use. */
export interface S3Options {
  readonly client: S3Client;
  readonly buckets: Readonly<Partial<Record<BucketName, string>>>;
}

/**
 * Reading and keeping files on S3. The role needs `s3:ListBucket` beside `s3:GetObject`: without it S3 answers a missing
 * key with 403, which reads as `Unavailable` here, not as a file that is not there.
 *
 * @example
 * const { getObject } = s3Files({ client: s3Client(), buckets: { uploads: 'lianchuang-dev-uploads' } });
 */
export const s3Files = (options: S3Options): Pick<Objects, 'getObject' | 'putObject' | 'findFirstVersion'> => ({
  getObject: getFrom(options),
  putObject: putInto(options),
  findFirstVersion: findFirstIn(options),
});

const getFrom =
  ({ client, buckets }: S3Options): GetObject =>
  async ({ bucket, key, versionId }) => {
    const input = { Bucket: physicalName(buckets, bucket), Key: key, ...(versionId && { VersionId: versionId }) };
    try {
      const output = await client.send(new GetObjectCommand(input));
      if (output.Body === undefined || output.LastModified === undefined)
        throw new TypeError('a file without bytes or time');
      return {
        bytes: await output.Body.transformToByteArray(),
        contentType: output.ContentType ?? 'application/octet-stream',
        storedAt: output.LastModified.toISOString(),
        ...(output.VersionId !== undefined && { versionId: output.VersionId }),
      };
    } catch (error) {
      if (['NoSuchKey', 'NoSuchVersion'].includes(nameOf(error))) return undefined;
      throw new Unavailable('objects.get', { cause: error });
    }
  };

const putInto =
  ({ client, buckets }: S3Options): PutObject =>
  async ({ bucket, key, bytes, contentType }) => {
    const place = { Bucket: physicalName(buckets, bucket), Key: key };
    const command = new PutObjectCommand({ ...place, Body: bytes, ContentType: contentType, IfNoneMatch: '*' });
    try {
      await client.send(command);
    } catch (error) {
      if (nameOf(error) === 'PreconditionFailed') return; // it is there already, which is what was asked for
      throw new Unavailable('objects.put', { cause: error });
    }
  };

const findFirstIn =
  ({ client, buckets }: S3Options): FindFirstVersion =>
  async ({ bucket, key }) => {
    let first: ObjectVersion | undefined;
    for await (const version of versionsOf(client, physicalName(buckets, bucket), key)) {
      if (first === undefined || version.storedAt <= first.storedAt) first = version;
    }
    return first;
  };

/**
 * The versions of exactly this key, newest first; delete markers are a list of their own in the answer, and left out.
 * S3 lists the keys of a prefix in order, so the key itself comes before all longer ones, and the first other one ends it.
 */
async function* versionsOf(client: S3Client, bucket: string, key: string): AsyncGenerator<ObjectVersion> {
  let markers: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> | undefined = {};
  while (markers !== undefined) {
    const command: ListObjectVersionsCommand = new ListObjectVersionsCommand({
      Bucket: bucket,
      Prefix: key,
      ...markers,
    });
    const output = await reach('objects.versions', () => client.send(command));
    for (const { Key, VersionId = 'null', Size = 0, LastModified } of output.Versions ?? []) {
      if (Key !== key || LastModified === undefined) continue;
      yield { versionId: VersionId, size: Size, storedAt: LastModified.toISOString() };
    }
    const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = output;
    markers =
      IsTruncated && NextKeyMarker === key ? { KeyMarker: key, VersionIdMarker: NextVersionIdMarker } : undefined;
  }
}
