import { DatabaseSync } from 'node:sqlite';

/** The SQLite file behind the buckets; `transaction` rolls back when its work throws. */
export interface Database {
  readonly sqlite: DatabaseSync;
  transaction<T>(work: () => T): T;
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS object_version (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL,
    key TEXT NOT NULL,
    version_id TEXT NOT NULL,
    delete_marker INTEGER NOT NULL,
    last_modified INTEGER NOT NULL,
    size INTEGER NOT NULL,
    etag TEXT NOT NULL,
    properties TEXT NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS object_version_by_key ON object_version (bucket, key, sequence);
  CREATE TABLE IF NOT EXISTS pending_notification (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue_arn TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
`;

/**
 * Opens the file (or memory) and lays out its tables.
 *
 * WAL with synchronous NORMAL: a commit survives a killed process, though not necessarily a power cut.
 */
export function openDatabase(file: string): Database {
  const sqlite = new DatabaseSync(file);
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  sqlite.exec(schema);
  return {
    sqlite,
    transaction(work) {
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        sqlite.exec('COMMIT');
        return result;
      } catch (cause) {
        sqlite.exec('ROLLBACK');
        throw cause;
      }
    },
    close: () => sqlite.close(),
  };
}
