import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unzip } from './unzip.ts';

/**
 * Unpacks a function's zip to `<folder>/<hash of its bytes>` and returns that path; a bundle that lies there already is left.
 * It appears there whole: a process killed in between leaves only a draft.
 */
export function unpackBundle(zipFile: string, folder: string): string {
  const zip = readFileSync(zipFile);
  const target = join(folder, createHash('sha256').update(zip).digest('hex').slice(0, 32));
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, 'draft-'));
  for (const { path, bytes } of unzip(zip)) {
    const file = join(draft, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  renameSync(draft, target);
  return target;
}

/** Removes the bundles of earlier packages, and drafts that were left behind, from a folder that nobody else uses. */
export function forgetOtherBundles(folder: string, used: readonly string[]): void {
  if (!existsSync(folder)) return;
  const others = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => !used.includes(path));
  for (const path of others) rmSync(path, { recursive: true, force: true });
}
