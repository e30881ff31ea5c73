import { DatabaseSync } from 'node:sqlite';

/** A row of `queue`; times are milliseconds. */
export interface QueueRow {
  readonly name: string;
  readonly visibility_ms: number;
  readonly retention_ms: number;
  readonly delay_ms: number;
  readonly dead_letter_arn: string | null;
  readonly max_receives: number | null;
  readonly created_at: number;
}

/** A row of `message`; it may be received once `visible_at` is reached. `attributes` is JSON. */
export interface MessageRow {
  readonly seq: number;
  readonly id: string;
  readonly queue: string;
  readonly body: string;
  readonly attributes: string;
  readonly sent_at: number;
  readonly visible_at: number;
  readonly receives: number;
  readonly first_received_at: number | null;
  readonly dead_letter_source: string | null;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  CREATE TABLE IF NOT EXISTS queue (
    name TEXT PRIMARY KEY,
    visibility_ms INTEGER NOT NULL,
    retention_ms INTEGER NOT NULL,
    delay_ms INTEGER NOT NULL,
    dead_letter_arn TEXT,
    max_receives INTEGER,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS message (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    queue TEXT NOT NULL REFERENCES queue (name),
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    receives INTEGER NOT NULL DEFAULT 0,
    first_received_at INTEGER,
    dead_letter_source TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS message_due ON message (queue, visible_at, seq);
  CREATE INDEX IF NOT EXISTS message_age ON message (queue, sent_at);
`;

/**
 * Opens the queues' database, in a file or in memory. With a write-ahead log that is not synced at each commit, what
 * was acknowledged survives the end of the process, though not of the machine.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  return database;
}
