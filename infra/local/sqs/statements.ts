import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { openDatabase } from './schema.ts';

const SQL = {
  putQueue: `
    INSERT INTO queue VALUES (:name, :visibility_ms, :retention_ms, :delay_ms, :dead_letter_arn, :max_receives, :now)
    ON CONFLICT (name) DO UPDATE SET visibility_ms = :visibility_ms, retention_ms = :retention_ms,
      delay_ms = :delay_ms, dead_letter_arn = :dead_letter_arn, max_receives = :max_receives`,
  findQueue: 'SELECT * FROM queue WHERE name = :name',
  add: `
    INSERT INTO message (id, queue, body, attributes, sent_at, visible_at)
    VALUES (:id, :queue, :body, :attributes, :now, :visible_at)`,
  expire: 'DELETE FROM message WHERE queue = :queue AND sent_at <= :before',
  bury: `
    UPDATE message SET queue = :target, dead_letter_source = :queue, visible_at = :now
    WHERE queue = :queue AND visible_at <= :now AND receives >= :max`,
  take: `
    UPDATE message SET visible_at = :until, receives = receives + 1,
      first_received_at = coalesce(first_received_at, :now)
    WHERE seq IN (
      SELECT seq FROM message WHERE queue = :queue AND visible_at <= :now ORDER BY visible_at, seq LIMIT :max)
    RETURNING *`,
  remove: 'DELETE FROM message WHERE id = :id AND queue = :queue AND receives = :count',
  find: 'SELECT * FROM message WHERE id = :id AND queue = :queue AND receives = :count',
  hide: 'UPDATE message SET visible_at = :until WHERE id = :id',
  // Whoever had received them is gone with the process, and never came to fail: that receive does not count.
  release: 'UPDATE message SET visible_at = :now, receives = receives - 1 WHERE visible_at > :now AND receives > 0',
  counts: `
    SELECT count(*) FILTER (WHERE visible_at <= :now) AS visible,
      count(*) FILTER (WHERE visible_at > :now AND receives > 0) AS inFlight,
      count(*) FILTER (WHERE visible_at > :now AND receives = 0) AS delayed
    FROM message WHERE queue = :queue`,
  next: 'SELECT min(visible_at) AS at FROM message WHERE queue = :queue',
  resend: `
    UPDATE message SET id = :id, queue = :target, sent_at = :now, visible_at = :now, receives = 0,
      first_received_at = NULL, dead_letter_source = NULL
    WHERE seq = :seq`,
  visible: 'SELECT seq FROM message WHERE queue = :queue AND visible_at <= :now ORDER BY visible_at, seq LIMIT :max',
};

type Name = keyof typeof SQL;
type Values = Record<string, SQLInputValue>;

/** The statements on the queues' database, by name; each takes its named values. */
export interface Statements {
  /** Runs a change and says how many rows it was. */
  run(name: Name, values: Values): number;
  row<Row>(name: Name, values: Values): Row | undefined;
  rows<Row>(name: Name, values: Values): Row[];
  /** Does all of a piece of work, or on an error nothing of it, and throws that error. */
  atomically<T>(work: () => T): T;
  close(): void;
}

/** Opens the database and prepares its statements. */
export function openStatements(file: string): Statements {
  const database = openDatabase(file);
  const prepared = new Map<string, StatementSync>();
  const statement = (name: Name) => {
    const found = prepared.get(name) ?? database.prepare(SQL[name]);
    prepared.set(name, found);
    return found;
  };
  return {
    run: (name, values) => Number(statement(name).run(values).changes),
    row: <Row>(name: Name, values: Values) => statement(name).get(values) as Row | undefined,
    rows: <Row>(name: Name, values: Values) => statement(name).all(values) as Row[],
    atomically(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
