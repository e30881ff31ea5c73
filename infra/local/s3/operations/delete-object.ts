import type { LocalResponse } from '../../exchange.ts';
import type { Call, Operation, Storage } from '../operation.ts';
import { newVersionId } from './create-object.ts';

/**
 * DeleteObject: hides a key of a versioned bucket behind a delete marker, or removes the version asked for; 204 even when
 * there was nothing.
 */
export const deleteObject: Operation = {
  name: 'DeleteObject',
  method: 'DELETE',
  target: 'object',
  query: ['versionId'],
  headers: [],
  run(call, storage) {
    const versionId = call.query.get('versionId') ?? undefined;
    if (versionId !== undefined) return removeVersion(call, storage, versionId);
    return call.bucket.versioned ? addMarker(call, storage) : removeVersion(call, storage, 'null');
  },
};

function removeVersion({ bucket, key }: Call, { objects }: Storage, versionId: string): LocalResponse {
  const found = objects.version(bucket.name, key, versionId);
  if (found !== undefined) objects.remove(found.sequence);
  return {
    status: 204,
    headers: {
      ...(bucket.versioned ? { 'x-amz-version-id': versionId } : {}),
      ...(found?.isDeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  };
}

function addMarker({ bucket, key }: Call, { objects, clock }: Storage): LocalResponse {
  const versionId = newVersionId();
  const properties = { headers: {}, metadata: {} };
  const marker = { key, versionId, isDeleteMarker: true, lastModified: clock(), size: 0, etag: '', properties };
  objects.append(bucket.name, marker, Buffer.alloc(0));
  return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': versionId } };
}
