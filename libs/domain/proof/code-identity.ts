import * as z from 'zod/mini';
import { contentHash, sha256Hex } from '../digest.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/** `code.json`: which code computed a result (代码摘要). */
export interface CodeIdentity {
  /** The hash of every source of libs/domain with its path, tests left out, and of `packages`. */
  readonly sha256: string;
  /** The packages that these sources compute with, and their versions. */
  readonly packages: Readonly<Record<string, string>>;
}

const shape = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  packages: z.record(z.string(), z.string()),
});

/** The packages that libs/domain computes with. */
export const computingPackages: readonly string[] = ['@noble/hashes', 'canonicalize', 'decimal.js'];

/**
 * Names code by its content: the same sources and packages are the same code, in whatever order they were read.
 *
 * @example
 * codeIdentity([], {}).sha256.length; // 64
 */
export const codeIdentity = (
  sources: readonly ArchiveEntry[],
  packages: Readonly<Record<string, string>>,
): CodeIdentity => {
  const files = Object.fromEntries(sources.map(({ path, bytes }) => [path, sha256Hex(bytes)]));
  return { sha256: contentHash({ files, packages }), packages };
};

/**
 * Reads `code.json`; `undefined` for what is none.
 *
 * @example
 * readCodeIdentity('{}'); // undefined
 */
export const readCodeIdentity = (text: string): CodeIdentity | undefined => {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
