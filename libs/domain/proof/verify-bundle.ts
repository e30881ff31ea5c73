import { sha256Hex } from '../digest.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { MANIFEST, SIGNATURE } from './bundle.ts';
import { type CodeIdentity, readCodeIdentity } from './code-identity.ts';
import { type Manifest, type ManifestHead, readManifest } from './manifest.ts';
import type { PublicKey } from './public-key.ts';
import { readStoredZip } from './read-stored-zip.ts';
import { type Recomputed, recompute } from './recompute.ts';
import { readSignature } from './signature-file.ts';

/** Whether a signature of these bytes is the key's (Ed25519). */
export type CheckSignature = (key: PublicKey, bytes: Uint8Array, signature: Uint8Array) => boolean;

/** How a bundle is verified. */
export interface Verification {
  readonly checkSignature: CheckSignature;
  /** A key that is known from elsewhere; without it the bundle's own is taken. */
  readonly trusted?: PublicKey;
}

/** What became of verifying a bundle (核验结果). */
export interface BundleReport {
  /** All of what follows. */
  readonly ok: boolean;
  /** Whether the archive is spelt as bundles are, to the byte: no other order, no comment, nothing before, between or behind. */
  readonly canonical: boolean;
  readonly head?: ManifestHead;
  /** The code that it says computed it. */
  readonly code?: CodeIdentity;
  /** Every file that the manifest names or the archive holds, by path. */
  readonly files: readonly { readonly path: string; readonly ok: boolean }[];
  readonly signature: SignatureReport;
  readonly recomputed: Recomputed;
}

/** What a signature proves. */
export interface SignatureReport {
  readonly ok: boolean;
  readonly keyId: string | null;
  /** The bundle's own key proves `integrity` only: nothing was changed since somebody signed it. */
  readonly key: 'trusted' | 'carried';
  readonly proves: 'origin' | 'integrity' | 'nothing';
}

/**
 * Verifies a bundle (核验证明包): its spelling, every file against the manifest, the manifest's signature, and every output by
 * evaluating the inputs again. `undefined` for what is no bundle: no archive of ours, or one without a manifest.
 *
 * @example
 * verifyBundle(new Uint8Array(0), { checkSignature }); // undefined
 */
export const verifyBundle = (bytes: Uint8Array, verification: Verification): BundleReport | undefined => {
  const archive = readStoredZip(bytes, MANIFEST);
  if (!archive) return undefined;
  const { entries, canonical } = archive;
  const held = new Map(entries.map((entry) => [entry.path, entry.bytes]));
  const textOf = (path: string) => readText(held.get(path));
  const manifest = readManifest(textOf(MANIFEST) ?? '');
  const code = readCodeIdentity(textOf('code.json') ?? '');
  const signature = checkManifest(held, verification);
  const files = checkFiles(entries, manifest, signature.ok);
  const recomputed = recompute({ head: manifest, textOf });
  return {
    ok: canonical && manifest !== undefined && files.every(({ ok }) => ok) && signature.ok && recomputed.ok,
    canonical,
    ...(manifest ? { head: manifest } : {}),
    ...(code ? { code } : {}),
    files,
    signature,
    recomputed,
  };
};

/** Text in UTF-8; `undefined` where the bytes are none. */
const readText = (bytes: Uint8Array | undefined): string | undefined => {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const checkManifest = (
  held: ReadonlyMap<string, Uint8Array>,
  { checkSignature, trusted }: Verification,
): SignatureReport => {
  const signed = readSignature(readText(held.get(SIGNATURE)) ?? '');
  const manifest = held.get(MANIFEST);
  const ofThisKey = !trusted || trusted.keyId === signed?.key.keyId;
  const holds = signed && manifest && checkSignature(trusted ?? signed.key, manifest, signed.signature);
  const ok = ofThisKey && holds === true;
  const proof = trusted ? 'origin' : 'integrity';
  return {
    ok,
    keyId: signed?.key.keyId ?? null,
    key: trusted ? 'trusted' : 'carried',
    proves: ok ? proof : 'nothing',
  };
};

/** The manifest and its signature stand and fall together: which of the two was changed cannot be told. */
const checkFiles = (entries: readonly ArchiveEntry[], manifest: Manifest | undefined, signed: boolean) => {
  const listed = manifest?.files ?? {};
  const found = entries.map(({ path, bytes }) => {
    if (path === MANIFEST || path === SIGNATURE) return { path, ok: signed && manifest !== undefined };
    const said = Object.hasOwn(listed, path) ? listed[path] : undefined;
    return { path, ok: said?.size === bytes.length && said.sha256 === sha256Hex(bytes) };
  });
  const paths = new Set(entries.map(({ path }) => path));
  const missing = [...Object.keys(listed), SIGNATURE].filter((path) => !paths.has(path));
  return [...found, ...missing.map((path) => ({ path, ok: false }))].toSorted((a, b) => (a.path < b.path ? -1 : 1));
};
