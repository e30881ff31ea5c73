import * as z from 'zod/mini';
import { canonicalJson } from '../digest.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type PublicKey, publicKeyOf } from './public-key.ts';

/** The signature of a manifest's bytes (Ed25519, RFC 8032), and the key that checks it. */
export interface ManifestSignature {
  readonly key: PublicKey;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

const shape = z.strictObject({
  algorithm: z.literal('Ed25519'),
  keyId: z.string(),
  publicKey: z.string(),
  signature: z.string(),
});

/**
 * `manifest.sig`: the detached signature (签名文件), one spelling.
 *
 * @example
 * writeSignature({ key: publicKeyOf(new Uint8Array(32)), signature: new Uint8Array(64) }).slice(0, 22); // '{"algorithm":"Ed25519"'
 */
export const writeSignature = ({ key, signature }: ManifestSignature): string =>
  canonicalJson({
    algorithm: 'Ed25519',
    keyId: key.keyId,
    publicKey: toBase64(key.raw),
    signature: toBase64(signature),
  });

/**
 * Reads `manifest.sig`; `undefined` for anything but what {@link writeSignature} writes.
 *
 * @example
 * readSignature('{}'); // undefined
 */
export const readSignature = (text: string): ManifestSignature | undefined => {
  const parsed = shape.safeParse(jsonOrUndefined(text));
  const raw = fromBase64(parsed.data?.publicKey ?? '');
  const signature = fromBase64(parsed.data?.signature ?? '');
  if (raw?.length !== 32 || signature?.length !== 64) return undefined;
  const read = { key: publicKeyOf(raw), signature };
  return writeSignature(read) === text ? read : undefined;
};

const jsonOrUndefined = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
