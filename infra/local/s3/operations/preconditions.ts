import type { LocalRequest } from '../../exchange.ts';
import { noSuchKey, notImplemented, preconditionFailed, type Refusal } from '../refusal.ts';
import type { StoredVersion } from '../storage/stored-version.ts';

type Headers = LocalRequest['headers'];

/**
 * Holds a creation to `If-None-Match: *` (nothing there yet) or `If-Match` (this is there), by the newest version.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function refuseCreation(headers: Headers, newest: StoredVersion | undefined): Refusal | undefined {
  const existing = newest?.isDeleteMarker === false ? newest : undefined;
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined && noneMatch !== '*') return notImplemented(`if-none-match ${noneMatch} of a write`);
  if (noneMatch === '*' && existing !== undefined) return preconditionFailed('If-None-Match');
  const match = headers['if-match'];
  if (match === undefined) return undefined;
  if (existing === undefined) return noSuchKey(newest?.key ?? '');
  return matches(match, existing) ? undefined : preconditionFailed('If-Match');
}

/** What a read's conditions come to: the answer, nothing new since (304), or a refusal. ETags count over dates (RFC 9110 §13.2.2). */
export function judgeRead(headers: Headers, found: StoredVersion): 'answer' | 'not-modified' | Refusal {
  const match = headers['if-match'];
  if (match !== undefined && !matches(match, found)) return preconditionFailed('If-Match');
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) return matches(noneMatch, found) ? 'not-modified' : 'answer';
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(found.lastModified / 1000) * 1000 <= since ? 'not-modified' : 'answer';
}

function matches(list: string, { etag }: StoredVersion): boolean {
  const tags = list.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''));
  return tags.includes('*') || tags.includes(etag);
}
