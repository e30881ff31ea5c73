import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { publicKeyOf } from '../domain/proof/public-key.ts';
import type { Sign } from '../ports/signer.ts';

/**
 * Signs with a private key that the function holds itself: PKCS #8 in PEM, Ed25519 (RFC 8410). Throws where it is none,
 * without repeating any of it.
 *
 * @example
 * const sign = ed25519Signer(settings.SIGNING_KEY);
 */
export const ed25519Signer = (pem: string): Sign => {
  const privateKey = readPrivateKey(pem);
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = publicKeyOf(new Uint8Array(Buffer.from(x, 'base64url')));
  return async (bytes) => ({ key, signature: new Uint8Array(sign(null, bytes, privateKey)) });
};

const readPrivateKey = (pem: string) => {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What OpenSSL says of a key may quote it.
  }
  throw new Error('the signing key is no Ed25519 private key in PEM');
};
