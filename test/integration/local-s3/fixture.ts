import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import type { BucketDefinition } from '../../../infra/local/s3/bucket-definition.ts';
import { type LocalBuckets, openBuckets } from '../../../infra/local/s3/open-buckets.ts';
import { type Served, serve } from './serve.ts';

export const region = 'cn-north-1';
export const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
export const portalOrigin = 'https://portal.example.cn';
export const queueArn = 'arn:aws-cn:sqs:cn-north-1:000000000000:uploads';

/** Versioned, notified under `uploads/`, open to one origin. */
export const uploads: BucketDefinition = {
  name: 'zone-files',
  versioned: true,
  cors: [
    {
      allowedOrigins: [portalOrigin],
      allowedMethods: ['GET', 'POST', 'PUT'],
      allowedHeaders: ['*'],
      exposedHeaders: ['etag'],
      maxAge: 600,
    },
  ],
  notifications: [{ event: 's3:ObjectCreated:*', queueArn, prefix: 'uploads/' }],
};

/** No versions, no notifications, no CORS. */
export const plain: BucketDefinition = { name: 'plain', versioned: false, cors: [], notifications: [] };

/** A running embedded S3, its moveable clock and what it notified. */
export interface Fixture {
  readonly endpoint: string;
  readonly buckets: LocalBuckets;
  /** How far the cloud's clock is ahead of the machine's, in milliseconds. */
  clockOffset: number;
  readonly notified: { queueArn: string; body: string }[];
  client(config?: S3ClientConfig): S3Client;
}

/** Starts an embedded S3 with both buckets for the tests of a file. */
export function startBuckets(): Fixture {
  let served: Served | undefined;
  const notified: Fixture['notified'] = [];
  const buckets = openBuckets({
    clock: () => Date.now() + fixture.clockOffset,
    region,
    credentials,
    notify: (target) => void notified.push(target),
  });
  const fixture: Fixture = {
    get endpoint() {
      return served?.endpoint ?? '';
    },
    buckets,
    clockOffset: 0,
    notified,
    client: (config = {}) =>
      new S3Client({ endpoint: served?.endpoint ?? '', region, credentials, maxAttempts: 1, ...config }),
  };
  beforeAll(async () => {
    buckets.createBucket(uploads);
    buckets.createBucket(plain);
    served = await serve(buckets);
  });
  afterAll(async () => {
    await served?.close();
    buckets.close();
  });
  return fixture;
}
