import { readFileSync } from 'node:fs';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { authorizerOf, type IssuingCloud, issuerFile, issuerOf, type TokenChange } from './cloud-issuer.ts';

const claims = { sub: 'forger', role: 'office-lead' };

const signed = async (cloud: IssuingCloud, change: TokenChange) =>
  (await (await issuerOf(cloud, change)).sign(claims)).token;

/** The claims of a good token. */
const goodClaims = (cloud: IssuingCloud) => {
  const at = Math.floor(cloud.open.cloud.now() / 1000);
  return { ...claims, iss: authorizerOf(cloud).issuer, aud: 'lianchuang', iat: at, exp: at + 600 };
};

const kidOf = async (cloud: IssuingCloud) => (await issuerOf(cloud)).keys.keys[0]!.kid!;

/** Tokens that open nothing: by what is wrong with each, how it is forged for a cloud. */
export const forgedTokens: Readonly<Record<string, (cloud: IssuingCloud) => Promise<string>>> = {
  expired: (cloud) => signed(cloud, { agoMs: 2 * 3600_000 }),
  'from the future': (cloud) => signed(cloud, { agoMs: -600_000 }),
  'for another audience': (cloud) => signed(cloud, { audience: 'another-api' }),
  'of another issuer': (cloud) => signed(cloud, { issuer: 'https://elsewhere.example' }),
  'signed with another key under the known kid': async (cloud) => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(goodClaims(cloud))
      .setProtectedHeader({ alg: 'RS256', kid: await kidOf(cloud) })
      .sign(privateKey);
  },
  'signed with a key of its own kid': async (cloud) => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(goodClaims(cloud)).setProtectedHeader({ alg: 'RS256', kid: 'mine' }).sign(privateKey);
  },
  'that names no key': async (cloud) => {
    const { privateKey } = JSON.parse(readFileSync(issuerFile(cloud), 'utf8'));
    return new SignJWT(goodClaims(cloud))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(await importJWK(privateKey, 'RS256'));
  },
  'without a signature (alg none)': async (cloud) => new UnsecuredJWT(goodClaims(cloud)).encode(),
  'signed with the public key as a shared secret': async (cloud) => {
    const jwk = (await issuerOf(cloud)).keys.keys[0]!;
    const pem = await exportSPKI(
      (await importJWK(jwk, 'RS256', { extractable: true })) as Parameters<typeof exportSPKI>[0],
    );
    const header = { alg: 'HS256', kid: await kidOf(cloud) };
    return new SignJWT(goodClaims(cloud)).setProtectedHeader(header).sign(new TextEncoder().encode(pem));
  },
  'with claims changed after signing': async (cloud) => {
    const [header, payload, signature] = (await signed(cloud, {})).split('.');
    const changed = { ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), role: 'auditor' };
    return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
  },
  'that is no token': async () => 'Aladdin:open sesame',
};
