import type { BundleReport } from '../../../libs/domain/proof/verify-bundle.ts';

/** What the command prints as JSON. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly files: BundleReport['files'];
  readonly signature: BundleReport['signature'];
  readonly recomputed: BundleReport['recomputed'];
  /** Whether the archive is spelt as bundles are, to the byte. */
  readonly canonical: boolean;
  readonly run?: string;
  readonly year?: number;
  readonly synthetic?: true;
  /** The code that it says computed it, and whether that is the code that recomputed it. */
  readonly code?: { readonly sha256: string; readonly same: boolean };
  /** Why it could not be read as a bundle at all. */
  readonly unreadable?: string;
}

/** The report of a bundle, recomputed by code of this digest. */
export const verifyReport = (
  { ok, files, signature, recomputed, canonical, head, code }: BundleReport,
  here: string,
): VerifyReport => ({
  ...{ ok, files, signature, recomputed, canonical },
  ...(head ? { run: head.run.id, year: head.year } : {}),
  ...(head?.synthetic ? { synthetic: true } : {}),
  ...(code ? { code: { sha256: code.sha256, same: code.sha256 === here } } : {}),
});

/** The report of what is no bundle. */
export const unreadableReport = (why: string, trusted: boolean): VerifyReport => ({
  ok: false,
  files: [],
  signature: { ok: false, keyId: null, key: trusted ? 'trusted' : 'carried', proves: 'nothing' },
  recomputed: { ok: false, differences: [] },
  canonical: false,
  unreadable: why,
});
