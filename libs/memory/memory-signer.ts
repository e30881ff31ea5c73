import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { publicKeyOf } from '../domain/proof/public-key.ts';
import type { CheckSignature } from '../domain/proof/verify-bundle.ts';
import type { Sign } from '../ports/signer.ts';

/**
 * A signer for tests: whoever knows the public key can sign, so that it proves nothing, at no cost. Its signatures are as
 * long as real ones, and of one key, one message and no other.
 *
 * @example
 * (await memorySigner('office')(manifest)).signature.length; // 64
 */
export const memorySigner = (name: string): Sign => {
  const key = publicKeyOf(sha512(utf8ToBytes(name)).slice(0, 32));
  return async (bytes) => ({ key, signature: sealOf(key.raw, bytes) });
};

/**
 * Checks what {@link memorySigner} signed.
 *
 * @example
 * checkMemorySignature(key, manifest, signature); // true
 */
export const checkMemorySignature: CheckSignature = ({ raw }, bytes, signature) => {
  const expected = sealOf(raw, bytes);
  return signature.length === expected.length && expected.every((byte, at) => byte === signature[at]);
};

const sealOf = (raw: Uint8Array, bytes: Uint8Array): Uint8Array => sha512(concatBytes(raw, bytes));
