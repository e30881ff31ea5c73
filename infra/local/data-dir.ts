import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readIfPresent } from './world/durable-file.ts';
import { tryLock } from './world/exclusive-lock.ts';

/** Where the embedded cloud keeps what it stores. Undefined paths mean that the part is kept in memory. */
export interface DataDir {
  readonly file: (name: string) => string | undefined;
  /** Unpacked bundles, which threads load from disk even when everything else is in memory. */
  readonly bundles: string;
  /** Gives the folder back; a folder that was made up is removed. */
  readonly release: () => void;
}

/**
 * Takes a folder for one process. When another process has it, the error says which; a folder whose process was killed is free.
 *
 * @param path absent = everything in memory
 */
export function takeDataDir(path: string | undefined): DataDir {
  if (path === undefined) {
    const bundles = mkdtempSync(join(tmpdir(), 'local-cloud-'));
    return { file: () => undefined, bundles, release: () => rmSync(bundles, { recursive: true, force: true }) };
  }
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const owner = join(folder, 'pid');
  const lock = tryLock(join(folder, 'lock'));
  if (!lock) {
    const pid = readIfPresent(owner)?.trim() ?? 'unknown';
    throw new Error(
      `${folder} is in use by another embedded cloud (process ${pid}): stop it, or use another data folder`,
    );
  }
  writeFileSync(owner, `${process.pid}\n`);
  return { file: (name) => join(folder, name), bundles: join(folder, 'bundles'), release: lock.release };
}
