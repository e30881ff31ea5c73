import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Writes a file so that after a crash it holds either the old text or the new one, whole. */
function writeDurably(path: string, text: string): void {
  const draft = `${path}.draft`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** The text of a file, or undefined when there is none yet. Any other failure is thrown. */
export function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`Cannot read ${path}`, { cause: error });
  }
}

/** A JSON value kept in one small file; without a path it is kept in memory only. */
export interface Kept<T> {
  readonly read: () => T | undefined;
  readonly write: (value: T) => void;
}

/**
 * Keeps a JSON value, durably when it has a path.
 *
 * @example
 * const offset = keptJson<{ offsetMs: number }>('/data/clock.json');
 * offset.write({ offsetMs: 0 });
 */
export function keptJson<T>(path: string | undefined): Kept<T> {
  let memory = path === undefined ? undefined : parseKept<T>(path);
  return {
    read: () => memory,
    write: (value) => {
      if (path !== undefined) writeDurably(path, `${JSON.stringify(value)}\n`);
      memory = value;
    },
  };
}

function parseKept<T>(path: string): T | undefined {
  const text = readIfPresent(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${path} is not readable JSON: it was changed by something else`, { cause: error });
  }
}
