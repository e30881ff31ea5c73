import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tokenVerifier } from '../http-api/verify-token.ts';
import { findIssuer } from './outside-issuer.ts';

const authorizer = { issuer: 'https://template.example', audience: ['api'], header: 'authorization' };

/** An issuer on a socket of its own, with keys that a test changes; it counts how often they are read. */
async function openIssuer(described: (origin: string) => object = (origin) => ({ issuer: origin })) {
  const state = { keys: [] as JWK[], read: 0 };
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url === '/moved/.well-known/openid-configuration') {
      response.writeHead(302, { location: '/.well-known/openid-configuration' }).end();
      return;
    }
    if (request.url === '/keys') state.read += 1;
    const body = request.url === '/keys' ? { keys: state.keys } : { jwks_uri: `${origin}/keys`, ...described(origin) };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** A key of an issuer, and the tokens that it signs. */
async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const sign = (claims: object, algorithm = 'RS256') =>
    new SignJWT({ aud: 'api', sub: 'a', ...claims })
      .setProtectedHeader({ alg: algorithm, kid })
      .setExpirationTime('5m')
      .sign(privateKey);
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256' }, sign };
}

/** The judgement of tokens by an issuer that was found, with no wait between two readings of its keys. */
async function judging(url: string) {
  const { keys } = await findIssuer(url, { cooldownMs: 0 });
  const verify = tokenVerifier({ keys, trusts: () => ({ issuers: [url], audience: ['api'] }) }, Date.now);
  return async (token: string) => await verify(`Bearer ${token}`, { authorizer, scopes: [] });
}

describe('an issuer elsewhere', () => {
  it('is taken by its own name and keys, read once, and again when it signs with another', async () => {
    const { state, url } = await openIssuer();
    const [first, second] = [await makeKey('k1'), await makeKey('k2')];
    state.keys = [first.jwk];
    const judge = await judging(url);
    expect(await judge(await first.sign({ iss: url }))).toMatchObject({ kind: 'allowed', claims: { sub: 'a' } });
    expect(await judge(await first.sign({ iss: url }))).toMatchObject({ kind: 'allowed' });
    expect(state.read).toBe(1);
    state.keys = [second.jwk];
    expect(await judge(await second.sign({ iss: url }))).toMatchObject({ kind: 'allowed' });
    expect(state.read).toBe(2);
    expect(await judge(await first.sign({ iss: url }))).toMatchObject({
      description: 'no key of the issuer has the kid of the token',
    });
  });

  it('is not believed for another, nor are its tokens for others', async () => {
    const { state, url } = await openIssuer();
    const key = await makeKey('k');
    state.keys = [key.jwk];
    const judge = await judging(url);
    expect((await judge(await key.sign({ iss: authorizer.issuer }))).kind).toBe('unauthorized');
    expect((await judge(await key.sign({ iss: url, aud: 'another' }))).kind).toBe('unauthorized');
    expect((await judge(await (await makeKey('k')).sign({ iss: url }))).kind).toBe('unauthorized');
  });

  it('opens nothing while its keys cannot be read', async () => {
    const { url, server } = await openIssuer();
    const judge = await judging(url);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await judge(await (await makeKey('k')).sign({ iss: url }))).toEqual({
      kind: 'unauthorized',
      description: 'the keys of the issuer cannot be read',
    });
  });
});

describe('it is not taken', () => {
  it.each(['http://issuer.example', 'ftp://127.0.0.1', 'no address', 'http://127.0.0.1.evil.example'])(
    'at %s',
    async (url) => {
      await expect(findIssuer(url)).rejects.toThrow(/https/);
    },
  );

  it('under another name than it gives itself', async () => {
    const { url } = await openIssuer(() => ({ issuer: 'https://another.example' }));
    await expect(findIssuer(url)).rejects.toThrow(/describes the issuer https:\/\/another\.example/);
  });

  it('with keys that anyone on the way could change', async () => {
    const { url } = await openIssuer((origin) => ({ issuer: origin, jwks_uri: 'http://keys.example/' }));
    await expect(findIssuer(url)).rejects.toThrow(/the keys of the issuer must be reached by https/);
  });

  it('where it redirects, or does not answer', async () => {
    const { url } = await openIssuer();
    await expect(findIssuer(`${url}/moved`)).rejects.toThrow(/cannot be read at/);
    await expect(findIssuer('http://127.0.0.1:9')).rejects.toThrow(/cannot be read at/);
  });
});
