import type { SQLOutputValue } from 'node:sqlite';
import type { Checksum } from '../checksum.ts';

/** What goes with an object's bytes: headers it is served with, `x-amz-meta-*` without that prefix, its checksum. */
export interface ObjectProperties {
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly checksum?: Checksum;
}

/** One version of one key, without its bytes; a delete marker is a version of size 0. */
export interface StoredVersion {
  /** Grows with every write to the store: the order of versions. */
  readonly sequence: number;
  readonly key: string;
  /** `null` (the word) where the bucket keeps no versions. */
  readonly versionId: string;
  readonly isDeleteMarker: boolean;
  /** Milliseconds since the epoch, by the embedded cloud's clock. */
  readonly lastModified: number;
  /** Bytes. */
  readonly size: number;
  /** MD5 in hex, without quotes. */
  readonly etag: string;
  readonly properties: ObjectProperties;
}

/** The columns that `readVersion` needs. */
export const versionColumns = 'sequence, key, version_id, delete_marker, last_modified, size, etag, properties';

/** Turns a row of `versionColumns` into a version. */
export function readVersion(row: Record<string, SQLOutputValue>): StoredVersion {
  return {
    sequence: Number(row['sequence']),
    key: String(row['key']),
    versionId: String(row['version_id']),
    isDeleteMarker: row['delete_marker'] === 1,
    lastModified: Number(row['last_modified']),
    size: Number(row['size']),
    etag: String(row['etag']),
    properties: JSON.parse(String(row['properties'])) as ObjectProperties,
  };
}
