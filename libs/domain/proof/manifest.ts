import * as z from 'zod/mini';
import { canonicalJson, sha256Hex } from '../digest.ts';
import { type RunInputs, type RunReference, runReference } from '../evaluation/run-inputs.ts';
import { type SchemeReference, schemeReference } from '../schemes/index.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/** `manifest.json`: what a bundle holds (清单), and of which run it is. Its bytes are what is signed. */
export interface Manifest extends ManifestHead {
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly size: number }>>;
}

/** Which run a bundle is of. */
export interface ManifestHead {
  readonly format: 'lianchuang-bundle/1';
  readonly year: number;
  readonly run: RunReference;
  readonly scheme: SchemeReference;
  readonly synthetic?: true;
}

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const shape: z.ZodMiniType<Manifest> = z.strictObject({
  format: z.literal('lianchuang-bundle/1'),
  year: z.int(),
  run: z.strictObject({ id: z.string(), inputsSha256: hash }),
  scheme: z.strictObject({ id: z.string(), version: z.int(), sha256: hash }),
  synthetic: z.exactOptional(z.literal(true)),
  files: z.record(z.string(), z.strictObject({ sha256: hash, size: z.int() })),
});

/**
 * What a run's bundle says of itself, as it follows from the inputs.
 *
 * @example
 * manifestHead(inputs).run.id; // 'run-2025-3f5a…'
 */
export const manifestHead = (inputs: RunInputs): ManifestHead => ({
  format: 'lianchuang-bundle/1',
  year: inputs.year,
  run: runReference(inputs),
  scheme: schemeReference(inputs.scheme),
  ...(inputs.synthetic ? { synthetic: true } : {}),
});

/**
 * Lists files in a manifest.
 *
 * @example
 * manifestOf(manifestHead(inputs), files).files['ranking.json']; // { sha256: '9f86…', size: 5120 }
 */
export const manifestOf = (head: ManifestHead, files: readonly ArchiveEntry[]): Manifest => ({
  ...head,
  files: Object.fromEntries(files.map(({ path, bytes }) => [path, { sha256: sha256Hex(bytes), size: bytes.length }])),
});

/**
 * Reads `manifest.json`; `undefined` for what is none, or is not its one spelling (RFC 8785).
 *
 * @example
 * readManifest('{}'); // undefined
 */
export const readManifest = (text: string): Manifest | undefined => {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
