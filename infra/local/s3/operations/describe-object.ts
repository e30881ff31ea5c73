import type { LocalResponse } from '../../exchange.ts';
import { metadataHeaders, refuseHeaderValue } from '../object-properties.ts';
import type { Call, Storage } from '../operation.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { StoredVersion } from '../storage/stored-version.ts';
import { type ByteRange, readByteRange } from './byte-range.ts';
import { checksumHeaders } from './create-object.ts';
import { findVersion } from './find-version.ts';
import { judgeRead } from './preconditions.ts';

/** The parameters of a presigned download that set a header of its answer. */
export const overrides: Readonly<Record<string, string>> = {
  'response-content-type': 'content-type',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-cache-control': 'cache-control',
  'response-expires': 'expires',
};

/** The headers that GetObject and HeadObject honour. */
export const readHeaders: readonly string[] = [
  'if-match',
  'if-modified-since',
  'if-none-match',
  'range',
  'x-amz-checksum-mode',
];

/** An object as GET and HEAD answer it; `content` is absent when there is nothing new to send (304). */
export interface Description {
  readonly response: LocalResponse;
  readonly content?: { readonly sequence: number } & ByteRange;
}

/** Finds an object, weighs conditions and range, and writes the headers that tell it. */
export function describeObject(call: Call, storage: Storage): Description | Refusal {
  const found = findVersion(call, storage);
  if (isRefusal(found)) return found;
  const verdict = judgeRead(call.headers, found);
  if (isRefusal(verdict)) return verdict;
  const replaced = overridden(call.query);
  if (isRefusal(replaced)) return replaced;
  const headers = { ...objectHeaders(call, found), ...replaced };
  if (verdict === 'not-modified') return { response: { status: 304, headers } };
  const range = readByteRange(call.headers['range'], found.size);
  if (isRefusal(range)) return range;
  const content = { sequence: found.sequence, ...(range ?? { start: 0, end: found.size }) };
  if (range === undefined) {
    const checked = call.headers['x-amz-checksum-mode'] === 'ENABLED' ? checksumHeaders(found.properties.checksum) : {};
    return { response: { status: 200, headers: { ...headers, ...checked } }, content };
  }
  // A checksum is of the whole object, so a part goes without.
  const contentRange = `bytes ${range.start}-${range.end - 1}/${found.size}`;
  return { response: { status: 206, headers: { ...headers, 'content-range': contentRange } }, content };
}

function objectHeaders({ bucket }: Call, found: StoredVersion): Record<string, string> {
  return {
    ...found.properties.headers,
    ...metadataHeaders(found.properties.metadata),
    'accept-ranges': 'bytes',
    etag: `"${found.etag}"`,
    'last-modified': new Date(found.lastModified).toUTCString(),
    ...(bucket.versioned ? { 'x-amz-version-id': found.versionId } : {}),
  };
}

function overridden(query: URLSearchParams): Record<string, string> | Refusal {
  const headers: Record<string, string> = {};
  for (const [parameter, header] of Object.entries(overrides)) {
    const value = query.get(parameter);
    if (value === null) continue;
    const refusal = refuseHeaderValue(parameter, value);
    if (refusal !== undefined) return refusal;
    headers[header] = value;
  }
  return headers;
}
