import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalJson } from '../domain/digest.ts';
import { codeIdentity } from '../domain/proof/code-identity.ts';
import { readProof } from './proof.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const SIGNING_KEY = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const code = codeIdentity([], { 'decimal.js': '10.6.0' });

it('reads the key and the code that the function is made of', async () => {
  const proof = readProof({ SIGNING_KEY, CODE_IDENTITY: canonicalJson(code) });
  expect(proof.code).toEqual(code);
  expect((await proof.sign(new Uint8Array(1))).signature).toHaveLength(64);
});

it.each([
  ['without a key', { CODE_IDENTITY: canonicalJson(code) }, 'SIGNING_KEY'],
  ['without the code', { SIGNING_KEY }, 'CODE_IDENTITY'],
  ['with code that is none', { SIGNING_KEY, CODE_IDENTITY: '{"sha256":"1"}' }, 'CODE_IDENTITY'],
])('does not start %s', (_, environment, named) => {
  expect(() => readProof(environment)).toThrow(named);
});
