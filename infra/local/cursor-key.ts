import { randomBytes } from 'node:crypto';
import { keptJson } from './world/durable-file.ts';

interface KeptKey {
  readonly key: string;
}

/**
 * What the embedded cloud signs cursors with: made once and kept, as a deployment's is.
 *
 * @param file where it is kept, readable by its owner only; absent = in memory
 */
export function localCursorKey(file?: string): string {
  const kept = keptJson<KeptKey>(file);
  const known = kept.read();
  if (known) return known.key;
  const key = randomBytes(32).toString('base64');
  kept.write({ key });
  return key;
}
