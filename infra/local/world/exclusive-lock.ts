import { DatabaseSync } from 'node:sqlite';

/** A lock that is held until it is released or its process ends, however it ends. */
export interface ExclusiveLock {
  readonly release: () => void;
}

/**
 * Takes the lock that a file stands for, or returns undefined when somebody holds it. It is SQLite's exclusive lock on an empty
 * database, so the operating system gives it back when the holder is killed: no process id has to be judged dead or alive.
 *
 * @example const lock = tryLock('/data/lock'); // undefined: another process has it
 */
export function tryLock(file: string): ExclusiveLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw new Error(`Cannot take the lock ${file}`, { cause: error });
  }
  return { release: () => database.close() };
}

/** SQLITE_BUSY is 5, in the low byte of an extended code. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5
  );
}
