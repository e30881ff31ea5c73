import type { ManifestSignature } from '../domain/proof/signature-file.ts';
import { type Entity, entity } from './entity.ts';

/**
 * Signs bytes (Ed25519) with the office's key, wherever that is kept, and says by which public key it can be checked. The
 * same bytes have the same signature (RFC 8032).
 */
export type Sign = (bytes: Uint8Array) => Promise<ManifestSignature>;

/** A public key that something was signed with (签名公钥); kept for good, so that what is old can be checked. */
export interface SigningKey {
  readonly keyId: string;
  /** The 32 bytes, in base64. */
  readonly publicKey: string;
}

/** Partition in which the keys stand that ever signed a bundle. */
export const SIGNING_KEYS = 'SIGNING-KEYS';

/** Signing keys, by id. */
export const signingKeys: Entity<string, SigningKey> = entity({
  key: (keyId: string) => ({ table: 'publishing', pk: SIGNING_KEYS, sk: `KEY#${keyId}` }),
});
