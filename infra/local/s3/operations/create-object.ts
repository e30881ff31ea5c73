import { createHash, randomBytes } from 'node:crypto';
import type { LocalRequest } from '../../exchange.ts';
import type { BucketDefinition } from '../bucket-definition.ts';
import { type Checksum, verifyChecksums } from '../checksum.ts';
import { type CreationEvent, creationNotifications } from '../notification.ts';
import { objectPropertiesOf } from '../object-properties.ts';
import type { Storage } from '../operation.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { StoredVersion } from '../storage/stored-version.ts';
import { refuseCreation } from './preconditions.ts';

/** An object about to be created, by whichever operation; `headers` may be a form's fields. */
export interface Creation {
  readonly bucket: BucketDefinition;
  readonly key: string;
  readonly headers: LocalRequest['headers'];
  readonly body: Buffer;
  readonly eventName: CreationEvent;
  readonly requestId: string;
}

const longestKey = 1024;

/**
 * Stores a new version, with the notifications that it owes in the same transaction, then hands those over.
 *
 * Returns what was stored, or S3's refusal: key too long, checksum that does not hold, condition that fails.
 */
export function createObject(creation: Creation, storage: Storage): StoredVersion | Refusal {
  const { bucket, key, headers, body } = creation;
  if (Buffer.byteLength(key) > longestKey) {
    return refuse(400, 'KeyTooLongError', 'Your key is too long', { MaxSizeAllowed: String(longestKey) });
  }
  const checksum = verifyChecksums(headers, body);
  if (isRefusal(checksum)) return checksum;
  const properties = objectPropertiesOf(headers, checksum);
  if (isRefusal(properties)) return properties;
  const refusal = refuseCreation(headers, storage.objects.newest(bucket.name, key));
  if (refusal !== undefined) return refusal;
  const version = {
    key,
    versionId: bucket.versioned ? newVersionId() : 'null',
    isDeleteMarker: false,
    lastModified: storage.clock(),
    size: body.length,
    etag: createHash('md5').update(body).digest('hex'),
    properties,
  };
  return commit(creation, storage, () => storage.objects.append(bucket.name, version, body));
}

/** The headers that tell a creator what was stored. */
export function creationHeaders(bucket: BucketDefinition, stored: StoredVersion): Record<string, string> {
  return {
    etag: `"${stored.etag}"`,
    ...(bucket.versioned ? { 'x-amz-version-id': stored.versionId } : {}),
    ...checksumHeaders(stored.properties.checksum),
  };
}

/** The headers that tell a stored checksum; none when none was declared at upload. */
export const checksumHeaders = (checksum: Checksum | undefined): Record<string, string> =>
  checksum === undefined
    ? {}
    : { [`x-amz-checksum-${checksum.algorithm}`]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' };

/** An opaque id of 32 characters, as S3's are. */
export const newVersionId = (): string => randomBytes(24).toString('base64url');

function commit(
  creation: Creation,
  { database, outbox, keys, notify }: Storage,
  append: () => StoredVersion,
): StoredVersion {
  const { bucket, eventName, requestId } = creation;
  const { stored, ids } = database.transaction(() => {
    const stored = append();
    const owed = creationNotifications(bucket, stored, { eventName, region: keys.region, requestId });
    return { stored, ids: owed.map(outbox.add) };
  });
  if (ids[0] !== undefined) outbox.deliver(notify, ids[0]);
  return stored;
}
