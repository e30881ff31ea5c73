import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { tokenVerifier } from './verify-token.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const seconds = now / 1000;
const authorizer = { issuer: 'https://issuer.example', audience: ['api', 'other'], header: 'authorization' };
const { privateKey, publicKey } = await generateKeyPair('RS256');
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }] });
const verify = tokenVerifier({ keys, trusts: ({ issuer, audience }) => ({ issuers: [issuer], audience }) }, () => now);

/** What the authorizer says of a token with these claims, good ones otherwise. */
async function judged(claims: Record<string, unknown>, scopes: readonly string[] = []) {
  const all = { iss: authorizer.issuer, aud: 'api', exp: seconds + 60, iat: seconds - 60, ...claims };
  const present = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const token = await new SignJWT(present).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(privateKey);
  return verify(`Bearer ${token}`, { authorizer, scopes });
}

it('lets a good token through, with every claim as a string', async () => {
  expect(await judged({ aud: ['x', 'other'], role: 'office', deep: { a: 1 }, zones: ['a', 'b'], n: 7 })).toMatchObject({
    kind: 'allowed',
    claims: { aud: '[x other]', role: 'office', deep: '{"a":1}', zones: '[a b]', n: '7', exp: String(seconds + 60) },
  });
});

it('takes the client id for the audience only where there is none', async () => {
  expect((await judged({ aud: undefined, client_id: 'api' })).kind).toBe('allowed');
  expect((await judged({ aud: 'nobody', client_id: 'api' })).kind).toBe('unauthorized');
});

it.each([
  ['another audience', { aud: 'nobody' }, 'the token does not have a valid audience'],
  ['another issuer', { iss: 'https://evil.example' }, 'the claim "iss" is not valid'],
  ['an end that has passed', { exp: seconds - 1 }, 'the token has expired'],
  ['no end', { exp: undefined }, 'the claim "exp" is not valid'],
  ['a beginning to come', { nbf: seconds + 30 }, 'the claim "nbf" is not valid'],
  ['an issue to come', { iat: seconds + 30 }, 'the token was issued in the future'],
])('refuses a token with %s', async (_what, claims, description) => {
  expect(await judged(claims)).toEqual({ kind: 'unauthorized', description });
});

it('asks for one of the scopes of the route', async () => {
  expect((await judged({ scope: 'read write' }, ['write', 'admin'])).kind).toBe('allowed');
  expect(await judged({ scope: 'read' }, ['write'])).toEqual({ kind: 'forbidden' });
  expect(await judged({}, ['write'])).toEqual({ kind: 'forbidden' });
});

it('refuses a token that names no key, even where there is but one', async () => {
  const claims = { iss: authorizer.issuer, aud: 'api', exp: seconds + 60 };
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
  expect(await verify(`Bearer ${token}`, { authorizer, scopes: [] })).toEqual({
    kind: 'unauthorized',
    description: 'no key of the issuer has the kid of the token',
  });
});
