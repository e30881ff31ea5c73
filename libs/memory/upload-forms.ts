import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { SignedUpload, UploadPolicy } from '../ports/objects.ts';
import type { Now } from '../ports/world.ts';

/** Why a form was refused, in the order in which it is checked. */
export type FormRefusal = 'signature' | 'expired' | 'fields' | 'size' | 'checksum';

/** What became of a posted form. */
export type FormOutcome =
  | { readonly stored: true; readonly key: string; readonly contentType: string }
  | { readonly stored: false; readonly reason: FormRefusal };

/** Signs forms, and judges what is posted with them. */
export interface UploadForms {
  readonly sign: (policy: UploadPolicy) => SignedUpload;
  readonly check: (fields: Readonly<Record<string, string>>, bytes: Uint8Array) => FormOutcome;
}

/** What was signed: the fields, to the letter, the exact size, and until when (milliseconds since the epoch). */
interface Signed {
  readonly fields: Readonly<Record<string, string>>;
  readonly size: number;
  readonly expires: number;
}

/**
 * Plays S3's side of a form upload: a signature is a running number that stands for what was signed.
 *
 * @example
 * const forms = uploadForms(() => '2026-01-12T01:00:00.000Z');
 */
export const uploadForms = (now: Now): UploadForms => {
  const signed = new Map<string, Signed>();
  return {
    sign: ({ key, size, contentType, sha256: digest, seconds }) => {
      const signature = `memory-${signed.size + 1}`;
      const fields = {
        key,
        'Content-Type': contentType,
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': toBase64(hexToBytes(digest)),
        'x-amz-signature': signature,
      };
      signed.set(signature, { fields, size, expires: Date.parse(now()) + seconds * 1000 });
      return { url: 'memory:uploads', fields };
    },
    check: (fields, bytes) => {
      const found = signed.get(fields['x-amz-signature'] ?? '');
      if (found === undefined) return { stored: false, reason: 'signature' };
      const reason = refusalOf(found, fields, bytes, Date.parse(now()));
      if (reason !== undefined) return { stored: false, reason };
      return { stored: true, key: found.fields['key'] ?? '', contentType: found.fields['Content-Type'] ?? '' };
    },
  };
};

const refusalOf = (
  signed: Signed,
  fields: Readonly<Record<string, string>>,
  bytes: Uint8Array,
  now: number,
): FormRefusal | undefined => {
  if (now >= signed.expires) return 'expired';
  const names = new Set([...Object.keys(signed.fields), ...Object.keys(fields)]);
  if ([...names].some((name) => signed.fields[name] !== fields[name])) return 'fields';
  if (bytes.length !== signed.size) return 'size';
  if (toBase64(sha256(bytes)) !== signed.fields['x-amz-checksum-sha256']) return 'checksum';
  return undefined;
};

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
