import { createHash } from 'node:crypto';
import { InvalidCursor } from '../ports/failures.ts';
import type { IndexName, ListQuery } from '../ports/records.ts';
import { INDEX_KEYS, type Item, keyItem } from './dynamo-item.ts';
import { isWithin } from './key-range.ts';

/** What a cursor belongs to: all of a listing except how many records a page has. */
type Listing = Omit<ListQuery, 'limit' | 'after'> & { readonly index?: IndexName; readonly until?: string };

/**
 * The opaque marker of the page after the item `last` of a listing: base64url of the listing's fingerprint and the key.
 *
 * @example
 * const next = output.LastEvaluatedKey && cursorOf(query, output.LastEvaluatedKey);
 */
export const cursorOf = (listing: Listing, last: Item): string => {
  const names = ['pk', 'sk', ...(listing.index === undefined ? [] : [INDEX_KEYS[listing.index].sk])];
  const parts = [fingerprintOf(listing), ...names.map((name) => last[name]?.S)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
};

/**
 * The key to go on from. A changed cursor that still carries the fingerprint cannot leave the listing's own range.
 *
 * @throws InvalidCursor for a cursor that {@link cursorOf} did not make for this listing.
 */
export const startKeyOf = (listing: Listing, cursor: string): Item => {
  const [fingerprint, pk = '', sk = '', indexSk = '', ...rest] = partsOf(cursor);
  const isOwn = fingerprint === fingerprintOf(listing) && pk !== '' && sk !== '' && rest.length === 0;
  const place = listing.index === undefined ? sk : indexSk;
  if (!isOwn || place === '' || !isWithin(listing, place)) throw new InvalidCursor();
  if (listing.index !== undefined) {
    const names = INDEX_KEYS[listing.index];
    return { ...keyItem({ pk, sk }), [names.pk]: { S: listing.pk }, [names.sk]: { S: indexSk } };
  }
  if (pk !== listing.pk) throw new InvalidCursor();
  return keyItem({ pk, sk });
};

const partsOf = (cursor: string): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch (cause) {
    throw new InvalidCursor({ cause });
  }
};

const fingerprintOf = ({ table, index, pk, prefix, until, backward = false }: Listing): string =>
  createHash('sha256')
    .update(JSON.stringify([table, index ?? null, pk, prefix ?? '', until ?? null, backward]))
    .digest('base64url')
    .slice(0, 16);
