import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type PublicKey, publicKeyOf } from '../../../libs/domain/proof/public-key.ts';
import type { CheckSignature } from '../../../libs/domain/proof/verify-bundle.ts';

/** Checks an Ed25519 signature; a key that is no point of the curve has signed nothing. */
export const checkSignature: CheckSignature = ({ raw }, bytes, signature) => {
  const x = Buffer.from(raw).toString('base64url');
  const key = keyOrUndefined({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return key !== undefined && verify(null, bytes, key, signature);
};

/** Reads an Ed25519 public key in PEM (RFC 8410); `undefined` for anything else. */
export const readPublicKey = (pem: string): PublicKey | undefined => {
  const key = /-----BEGIN PUBLIC KEY-----/u.test(pem) ? keyOrUndefined(pem) : undefined;
  if (key?.asymmetricKeyType !== 'ed25519') return undefined;
  return publicKeyOf(new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')));
};

const keyOrUndefined = (input: Parameters<typeof createPublicKey>[0]): KeyObject | undefined => {
  try {
    return createPublicKey(input);
  } catch {
    return undefined;
  }
};
