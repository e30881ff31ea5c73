import type { Call, Storage } from '../operation.ts';
import { noSuchKey, type Refusal, refuse } from '../refusal.ts';
import type { StoredVersion } from '../storage/stored-version.ts';

/**
 * Finds the version that a read asks for: the one of `versionId`, else the newest.
 *
 * A delete marker is not found (404) when it is the newest, and not readable (405) when it is asked for by id.
 */
export function findVersion({ bucket, key, query }: Call, { objects }: Storage): StoredVersion | Refusal {
  const versionId = query.get('versionId') ?? undefined;
  const found =
    versionId === undefined ? objects.newest(bucket.name, key) : objects.version(bucket.name, key, versionId);
  if (found === undefined) return versionId === undefined ? noSuchKey(key) : noSuchVersion(key, versionId);
  if (!found.isDeleteMarker) return found;
  const marker = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': found.versionId };
  if (versionId === undefined) return noSuchKey(key, marker);
  const message = 'The specified method is not allowed against this resource.';
  return refuse(405, 'MethodNotAllowed', message, { ResourceType: 'DeleteMarker' }, { ...marker, allow: 'DELETE' });
}

function noSuchVersion(key: string, versionId: string): Refusal {
  const message = 'The specified version does not exist.';
  return refuse(404, 'NoSuchVersion', message, { Key: key, VersionId: versionId });
}
