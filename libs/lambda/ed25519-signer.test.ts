import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../domain/proof/public-key.ts';
import { ed25519Signer } from './ed25519-signer.ts';

const pair = generateKeyPairSync('ed25519');
const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const message = new TextEncoder().encode('manifest');

describe('signing with a key of one’s own', () => {
  it('gives a signature that the public key checks, and the name of that key', async () => {
    const { key, signature } = await ed25519Signer(pem)(message);
    expect(verify(null, message, pair.publicKey, signature)).toBe(true);
    const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url');
    expect(key).toEqual(publicKeyOf(new Uint8Array(raw)));
  });

  it('gives the same signature whenever it is asked', async () => {
    const sign = ed25519Signer(pem);
    expect(await sign(message)).toEqual(await ed25519Signer(pem)(message));
    expect((await sign(message)).signature).not.toEqual((await sign(new Uint8Array(1))).signature);
  });

  it.each([
    ['no key', 'SECRET-WORDS'],
    [
      'a key of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ],
    ['half a key', pem.slice(0, 60)],
  ])('refuses %s without repeating it', (_, text) => {
    expect(() => ed25519Signer(text)).toThrow('the signing key is no Ed25519 private key in PEM');
  });
});
