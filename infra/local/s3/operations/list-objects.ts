import type { Operation } from '../operation.ts';
import { invalidArgument, isRefusal, type Refusal } from '../refusal.ts';
import type { StoredVersion } from '../storage/stored-version.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';
import { readPageSize } from './page-size.ts';
import { s3Namespace } from './s3-namespace.ts';

/** ListObjectsV2, by prefix and page; no delimiter. */
export const listObjects: Operation = {
  name: 'ListObjectsV2',
  method: 'GET',
  target: 'bucket',
  selector: ['list-type', '2'],
  query: ['prefix', 'max-keys', 'continuation-token', 'start-after'],
  headers: [],
  run({ bucket, query }, { listing }) {
    const limit = readPageSize(query);
    if (isRefusal(limit)) return limit;
    const token = query.get('continuation-token') ?? undefined;
    const startAfter = query.get('start-after') ?? '';
    const afterKey = token === undefined ? startAfter : readToken(token);
    if (isRefusal(afterKey)) return afterKey;
    const prefix = query.get('prefix') ?? '';
    const found = listing.objects(bucket.name, { prefix, afterKey, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const body: XmlElement = [
      'ListBucketResult',
      [
        ['Name', bucket.name],
        ['Prefix', prefix],
        ['StartAfter', startAfter === '' ? undefined : startAfter],
        ['ContinuationToken', token],
        ['NextContinuationToken', last && writeToken(last.key)],
        ['KeyCount', page.length],
        ['MaxKeys', limit],
        ['IsTruncated', last !== undefined],
        ...page.map(contents),
      ],
    ];
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(body, s3Namespace) };
  },
};

function contents({ key, lastModified, etag, size }: StoredVersion): XmlElement {
  return [
    'Contents',
    [
      ['Key', key],
      ['LastModified', new Date(lastModified).toISOString()],
      ['ETag', `"${etag}"`],
      ['Size', size],
      ['StorageClass', 'STANDARD'],
    ],
  ];
}

const writeToken = (key: string): string => Buffer.from(key).toString('base64url');

function readToken(token: string): string | Refusal {
  const key = Buffer.from(token, 'base64url').toString();
  return key !== '' && writeToken(key) === token
    ? key
    : invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
}
