import { canonicalJson } from '../digest.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationDecision } from '../evaluation/evaluation.ts';
import type { RunInputs } from '../evaluation/run-inputs.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import type { CodeIdentity } from './code-identity.ts';
import { type ManifestHead, manifestHead, manifestOf } from './manifest.ts';
import { readMe } from './read-me.ts';
import { type ManifestSignature, writeSignature } from './signature-file.ts';
import { stagesOf } from './stages.ts';
import { writeStoredZip } from './write-stored-zip.ts';

/** Where the manifest of a bundle stands. */
export const MANIFEST = 'manifest.json';

/** Where its signature stands. */
export const SIGNATURE = 'manifest.sig';

/** What a bundle holds beside the run. */
export interface BundleContext {
  /** The code that computes it. */
  readonly code: CodeIdentity;
  /** The decisions that made the run's result what it is (反馈、审定、通报), in their order. */
  readonly decisions?: readonly EvaluationDecision[];
}

/** A bundle before it is signed: what is to be signed, and the files beside it. */
export interface UnsignedBundle {
  readonly head: ManifestHead;
  /** The bytes of `manifest.json`. */
  readonly manifest: Uint8Array<ArrayBuffer>;
  readonly files: readonly ArchiveEntry[];
}

/**
 * The documents that a run computes, by path: what somebody else's computing is held against.
 *
 * @example
 * Object.keys(computedDocuments(inputs)); // ['scheme.json', 'ranking.json', 'indicators.json', 'blockers.json', 'stages.json']
 */
export const computedDocuments = (inputs: RunInputs): Readonly<Record<string, unknown>> => {
  const { ranking, indicators, blockers } = evaluate(inputs);
  return {
    'scheme.json': inputs.scheme,
    'ranking.json': ranking,
    'indicators.json': indicators,
    'blockers.json': blockers,
    'stages.json': stagesOf(inputs),
  };
};

/**
 * Makes the bundle (证明包) of a run: all that it depends on and all that comes out of it, each a document of one spelling, so
 * that the same run is the same bundle to the byte.
 *
 * @example
 * bundleOf(inputs, { code }).head.run.id; // 'run-2025-3f5a…'
 */
export const bundleOf = (inputs: RunInputs, { code, decisions }: BundleContext): UnsignedBundle => {
  const head = manifestHead(inputs);
  const documents = {
    'inputs.json': inputs,
    ...computedDocuments(inputs),
    'code.json': code,
    ...(decisions ? { 'decisions.json': decisions } : {}),
  };
  const files = [
    ...Object.entries(documents).map(([path, document]) => fileOf(path, canonicalJson(document))),
    fileOf('README.txt', readMe(head)),
  ];
  return { head, manifest: bytesOf(canonicalJson(manifestOf(head, files))), files };
};

/**
 * The bundle's bytes, once its manifest is signed.
 *
 * @example
 * sealBundle(bundle, { key, signature }); // a ZIP
 */
export const sealBundle = (
  { manifest, files }: UnsignedBundle,
  signature: ManifestSignature,
): Uint8Array<ArrayBuffer> =>
  writeStoredZip([...files, { path: MANIFEST, bytes: manifest }, fileOf(SIGNATURE, writeSignature(signature))]);

const fileOf = (path: string, text: string): ArchiveEntry => ({ path, bytes: bytesOf(text) });

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
