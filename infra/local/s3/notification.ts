import { uriEncode } from './auth/uri-encode.ts';
import type { BucketDefinition } from './bucket-definition.ts';
import type { PendingNotification } from './storage/outbox.ts';
import type { StoredVersion } from './storage/stored-version.ts';

/** By which operation an object came to be, as `eventName` says it. */
export type CreationEvent = 'ObjectCreated:Put' | 'ObjectCreated:Post';

/** The circumstances of a creation that an event tells. */
export interface CreationCircumstances {
  readonly eventName: CreationEvent;
  readonly region: string;
  readonly requestId: string;
}

/**
 * The notifications that a new object owes, by the bucket's rules: one S3 event (structure 2.1) a matching rule.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export function creationNotifications(
  bucket: BucketDefinition,
  created: StoredVersion,
  circumstances: CreationCircumstances,
): PendingNotification[] {
  const body = JSON.stringify({ Records: [creationRecord(bucket, created, circumstances)] });
  return bucket.notifications
    .filter(({ prefix = '', suffix = '' }) => created.key.startsWith(prefix) && created.key.endsWith(suffix))
    .map(({ queueArn }) => ({ queueArn, body }));
}

/**
 * A key as an event carries it: form-encoded, space as `+`, slashes kept.
 *
 * @example encodeEventKey('报送 表/1.xlsx') // '%E6%8A%A5%E9%80%81+%E8%A1%A8/1.xlsx'
 */
export const encodeEventKey = (key: string): string =>
  uriEncode(key).replaceAll('%20', '+').replaceAll('%2F', '/').replaceAll('~', '%7E').replaceAll('%2A', '*');

function creationRecord(bucket: BucketDefinition, created: StoredVersion, from: CreationCircumstances): object {
  const { name } = bucket;
  const partition = from.region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: from.region,
    eventTime: new Date(created.lastModified).toISOString(),
    eventName: from.eventName,
    userIdentity: { principalId: 'local' },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': from.requestId, 'x-amz-id-2': from.requestId },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'local',
      bucket: { name, ownerIdentity: { principalId: 'local' }, arn: `arn:${partition}:s3:::${name}` },
      object: {
        key: encodeEventKey(created.key),
        size: created.size,
        eTag: created.etag,
        ...(bucket.versioned ? { versionId: created.versionId } : {}),
        sequencer: created.sequence.toString(16).toUpperCase().padStart(18, '0'),
      },
    },
  };
}
