import type { Database } from './database.ts';
import { readVersion, type StoredVersion, versionColumns } from './stored-version.ts';

/** A version in a listing, and whether it is its key's newest. */
export interface ListedVersion extends StoredVersion {
  readonly isLatest: boolean;
}

/** Where a page begins and how long it may be; keys come in the order of their UTF-8 bytes. */
interface ListingPage {
  readonly prefix: string;
  /** Keys up to and including this one were already listed. */
  readonly afterKey: string;
  /** With it, the versions of `afterKey` older than this sequence are still to come. */
  readonly beforeSequence?: number | undefined;
  readonly limit: number;
}

/** Reads pages of a bucket. */
export interface ObjectListing {
  /** The newest version of each key whose newest is not a delete marker. */
  objects(bucket: string, page: ListingPage): StoredVersion[];
  /** All versions and delete markers, by key and then newest first. */
  versions(bucket: string, page: ListingPage): ListedVersion[];
}

/** Listings on a database. */
export function objectListing({ sqlite }: Database): ObjectListing {
  const latest =
    'sequence = (SELECT max(sequence) FROM object_version AS v WHERE v.bucket = o.bucket AND v.key = o.key)';
  // The upper bound keeps SQLite inside the prefix on the index; substr decides.
  const within = 'bucket = :bucket AND key >= :prefix AND key < :bound AND substr(key, 1, length(:prefix)) = :prefix';
  const objects = sqlite.prepare(
    `SELECT ${versionColumns} FROM object_version AS o
     WHERE ${within} AND key > :after AND delete_marker = 0 AND ${latest} ORDER BY key LIMIT :limit`,
  );
  const versions = sqlite.prepare(
    `SELECT ${versionColumns}, ${latest} AS is_latest FROM object_version AS o
     WHERE ${within} AND key >= :after AND (key > :after OR sequence < :before)
     ORDER BY key, sequence DESC LIMIT :limit`,
  );
  const range = (bucket: string, { prefix, afterKey, limit }: ListingPage) => {
    return { bucket, prefix, bound: `${prefix}\u{10ffff}`, after: afterKey, limit };
  };
  return {
    objects: (bucket, page) => objects.all(range(bucket, page)).map(readVersion),
    versions: (bucket, page) =>
      versions.all({ ...range(bucket, page), before: page.beforeSequence ?? 0 }).map((row) => {
        return { ...readVersion(row), isLatest: row['is_latest'] === 1 };
      }),
  };
}
