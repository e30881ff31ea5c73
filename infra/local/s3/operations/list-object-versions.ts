import type { Call, Operation, Storage } from '../operation.ts';
import { invalidArgument, isRefusal, type Refusal } from '../refusal.ts';
import type { ListedVersion } from '../storage/object-listing.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';
import { readPageSize } from './page-size.ts';
import { s3Namespace } from './s3-namespace.ts';

/** ListObjectVersions: versions and delete markers by key, newest first, by prefix and page; no delimiter. */
export const listObjectVersions: Operation = {
  name: 'ListObjectVersions',
  method: 'GET',
  target: 'bucket',
  selector: ['versions'],
  query: ['prefix', 'max-keys', 'key-marker', 'version-id-marker'],
  headers: [],
  run(call, storage) {
    const { bucket, query } = call;
    const limit = readPageSize(query);
    if (isRefusal(limit)) return limit;
    const beforeSequence = readVersionMarker(call, storage);
    if (isRefusal(beforeSequence)) return beforeSequence;
    const prefix = query.get('prefix') ?? '';
    const afterKey = query.get('key-marker') ?? '';
    const found = storage.listing.versions(bucket.name, { prefix, afterKey, beforeSequence, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const body: XmlElement = [
      'ListVersionsResult',
      [
        ['Name', bucket.name],
        ['Prefix', prefix],
        ['KeyMarker', afterKey],
        ['VersionIdMarker', query.get('version-id-marker') ?? ''],
        ['NextKeyMarker', last?.key],
        ['NextVersionIdMarker', last?.versionId],
        ['MaxKeys', limit],
        ['IsTruncated', last !== undefined],
        ...page.map(version),
      ],
    ];
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(body, s3Namespace) };
  },
};

/** The sequence of the version at which the last page ended, within the key at which it ended. */
function readVersionMarker({ bucket, query }: Call, { objects }: Storage): number | Refusal | undefined {
  const versionId = query.get('version-id-marker') ?? '';
  if (versionId === '') return undefined;
  const key = query.get('key-marker') ?? '';
  if (key === '') {
    const message = 'A version-id marker cannot be specified without a key marker.';
    return invalidArgument(message, 'version-id-marker', versionId);
  }
  const marked = objects.version(bucket.name, key, versionId);
  return marked?.sequence ?? invalidArgument('Invalid version id specified', 'version-id-marker', versionId);
}

function version({ key, versionId, isLatest, lastModified, etag, size, isDeleteMarker }: ListedVersion): XmlElement {
  const facts: XmlElement[] = [
    ['Key', key],
    ['VersionId', versionId],
    ['IsLatest', isLatest],
    ['LastModified', new Date(lastModified).toISOString()],
  ];
  if (isDeleteMarker) return ['DeleteMarker', facts];
  return ['Version', [...facts, ['ETag', `"${etag}"`], ['Size', size], ['StorageClass', 'STANDARD']]];
}
