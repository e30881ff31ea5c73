import type { Database } from './database.ts';
import { readVersion, type StoredVersion, versionColumns } from './stored-version.ts';

/** A version about to be written. */
type NewVersion = Omit<StoredVersion, 'sequence'>;

/** Versions of objects by bucket and key; keys are values in a column and never name a file. */
export interface ObjectStore {
  /** Appends a version; one of id `null` replaces what the key held. */
  append(bucket: string, version: NewVersion, body: Buffer): StoredVersion;
  /** The newest version, a delete marker included. */
  newest(bucket: string, key: string): StoredVersion | undefined;
  version(bucket: string, key: string, versionId: string): StoredVersion | undefined;
  /** The bytes of a version that exists. */
  body(sequence: number): Buffer;
  /** Removes a version for good. */
  remove(sequence: number): void;
}

/** The object store on a database. Calls are synchronous, so that a check and the write after it are one step. */
export function objectStore({ sqlite }: Database): ObjectStore {
  const select = `SELECT ${versionColumns} FROM object_version WHERE bucket = ? AND key = ?`;
  const newest = sqlite.prepare(`${select} ORDER BY sequence DESC LIMIT 1`);
  const byVersion = sqlite.prepare(`${select} AND version_id = ?`);
  const body = sqlite.prepare('SELECT body FROM object_version WHERE sequence = ?');
  const remove = sqlite.prepare('DELETE FROM object_version WHERE sequence = ?');
  const removeUnversioned = sqlite.prepare(
    "DELETE FROM object_version WHERE bucket = ? AND key = ? AND version_id = 'null'",
  );
  const insert = sqlite.prepare(
    `INSERT INTO object_version (bucket, key, version_id, delete_marker, last_modified, size, etag, properties, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    append(bucket, version, bytes) {
      const { key, versionId, isDeleteMarker, lastModified, size, etag, properties } = version;
      if (versionId === 'null') removeUnversioned.run(bucket, key);
      const facts = [isDeleteMarker ? 1 : 0, lastModified, size, etag, JSON.stringify(properties)];
      const { lastInsertRowid } = insert.run(bucket, key, versionId, ...facts, bytes);
      return { ...version, sequence: Number(lastInsertRowid) };
    },
    newest(bucket, key) {
      const row = newest.get(bucket, key);
      return row && readVersion(row);
    },
    version(bucket, key, versionId) {
      const row = byVersion.get(bucket, key, versionId);
      return row && readVersion(row);
    },
    body(sequence) {
      const bytes = body.get(sequence)?.['body'];
      if (!(bytes instanceof Uint8Array)) throw new Error(`no stored version has sequence ${sequence}`);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    remove: (sequence) => void remove.run(sequence),
  };
}
