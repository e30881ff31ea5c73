import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../../infra/local/cloud.ts';
import { startFor, tokenFor } from './cloud-under-test.ts';
import { fixturePackage, packagingTimeoutMs } from './fixture-package.ts';

let packageDir: string;
let cloud: Cloud;
beforeAll(async () => {
  packageDir = await fixturePackage();
  cloud = await startCloud({ packageDir });
}, packagingTimeoutMs);
afterAll(() => cloud?.close());

const verifier = 'v'.repeat(50);
const redirect = 'http://127.0.0.1:5173/in';

const asked = () => ({
  response_type: 'code',
  client_id: 'lianchuang-local',
  redirect_uri: redirect,
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
  state: 'st',
  nonce: 'no',
});

const post = (path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(cloud.origin + path, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(form) });

/** The fields of the form that a page shows, as a browser would send them. */
const fieldsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/gu)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;

/** Signs in through the page; gives the code. */
async function codeFor(person: Readonly<Record<string, string>>): Promise<string> {
  const shown = await fetch(`${cloud.origin}/dev/oauth/authorize?${new URLSearchParams(asked())}`);
  const sent = await post('/dev/oauth/authorize', { ...fieldsOf(await shown.text()), ...person });
  expect(sent.status).toBe(303);
  const back = new URL(sent.headers.get('location')!);
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirect, 'st']);
  return back.searchParams.get('code')!;
}

const redeem = (code: string, change: Readonly<Record<string, string>> = {}) =>
  post('/dev/oauth/token', {
    grant_type: 'authorization_code',
    ...{ code, redirect_uri: redirect, client_id: 'lianchuang-local', code_verifier: verifier, ...change },
  });

const claimsSeen = async (token: string) => {
  const reply = await fetch(`${cloud.origin}/zones/ningbo`, { headers: { authorization: `Bearer ${token}` } });
  const { event } = (await reply.json()) as {
    event: { requestContext: { authorizer: { jwt: { claims: Record<string, string> } } } };
  };
  return event.requestContext.authorizer.jwt.claims;
};

describe('signing in', () => {
  it('is found by what the provider says of itself, and gives a token that the API takes', async () => {
    const issuer = `${cloud.origin}/dev`;
    const described = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(described).toMatchObject({ issuer, code_challenge_methods_supported: ['S256'] });
    const reply = await redeem(await codeFor({ role: 'zone-lead', zone: 'ningbo', sub: 'li.wei' }));
    const tokens = (await reply.json()) as { access_token: string; id_token: string };
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(await claimsSeen(tokens.access_token)).toMatchObject({ sub: 'li.wei', role: 'zone-lead', zone: 'ningbo' });
    const keys = createRemoteJWKSet(new URL((described as { jwks_uri: string }).jwks_uri));
    const { payload } = await jwtVerify(tokens.id_token, keys, { issuer, audience: 'lianchuang-local' });
    expect(payload).toMatchObject({ sub: 'li.wei', nonce: 'no' });
  });

  it('refuses a code that was used, a wrong verifier and another kind of grant', async () => {
    const code = await codeFor({ role: 'office' });
    expect((await redeem(code)).status).toBe(200);
    const again = await redeem(code);
    expect([again.status, await again.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    const stolen = await redeem(await codeFor({ role: 'office' }), { code_verifier: 'w'.repeat(50) });
    expect(await stolen.json()).toMatchObject({ error: 'invalid_grant' });
    const other = await post('/dev/oauth/token', { grant_type: 'password' });
    expect(await other.json()).toMatchObject({ error: 'unsupported_grant_type' });
  });

  it('says on the page what is missing, and never shows what was sent as HTML', async () => {
    const missing = await post('/dev/oauth/authorize', { ...asked(), role: 'zone-lead' });
    expect([missing.status, await missing.text()]).toEqual([400, expect.stringContaining('role="alert"')]);
    const odd = `${cloud.origin}/dev/sign-in?${new URLSearchParams({ sub: '"><script>alert(1)</script>' })}`;
    expect(await (await fetch(odd)).text()).not.toContain('<script>');
  });

  it('shows who comes alone a token to paste, in the language that they read', async () => {
    const shown = await post('/dev/sign-in', { role: 'auditor' }, { 'accept-language': 'en-GB,en' });
    const html = await shown.text();
    expect(html).toContain('<html lang="en">');
    const token = /<textarea id="token" readonly>([^<]+)</u.exec(html)?.[1] ?? '';
    expect(await claimsSeen(token)).toMatchObject({ role: 'auditor', sub: 'dev-auditor' });
    expect(await (await fetch(`${cloud.origin}/dev/sign-in`)).text()).toContain('<html lang="zh-CN">');
  });

  it('gives the portal a token for its own secret', async () => {
    const { signingIn } = cloud;
    if (signingIn.kind !== 'local') throw new Error('this cloud has its own issuer');
    const { id, secret } = signingIn.portal;
    const inForm = await post('/dev/oauth/token', {
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: secret,
    });
    const { access_token: token } = (await inForm.json()) as { access_token: string };
    expect(await claimsSeen(token)).toMatchObject({ role: 'portal', sub: id });
    const basic = (password: string) => ({ authorization: `Basic ${btoa(`${id}:${password}`)}` });
    const inHeader = await post('/dev/oauth/token', { grant_type: 'client_credentials' }, basic(secret));
    expect(inHeader.status).toBe(200);
    const wrong = await post('/dev/oauth/token', { grant_type: 'client_credentials' }, basic('guess'));
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: 'invalid_client' }]);
  });
});

describe('an issuer elsewhere', () => {
  it('is believed in place of the local one, of which nothing is left', async () => {
    const url = `${cloud.origin}/dev`;
    const trusting = await startFor({ packageDir, issuer: { url } });
    const tokens = (await (await redeem(await codeFor({ role: 'office' }))).json()) as { access_token: string };
    const ask = async (token: string) =>
      (await fetch(`${trusting.origin}/zones/ningbo`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await ask(tokens.access_token)).toBe(200);
    // Signed by the same key under the name in the template: not who this cloud was told to believe.
    expect(await ask(await tokenFor(cloud.origin, { role: 'office' }))).toBe(401);
    expect((await fetch(`${trusting.origin}/dev/token`, { method: 'POST', body: '{"role":"office"}' })).status).toBe(
      404,
    );
    expect((await fetch(`${trusting.origin}/dev/sign-in`)).status).toBe(404);
  });

  it('is asked for its audience, too', async () => {
    const url = `${cloud.origin}/dev`;
    const trusting = await startFor({ packageDir, issuer: { url, audience: 'another-api' } });
    const tokens = (await (await redeem(await codeFor({ role: 'office' }))).json()) as { access_token: string };
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    expect((await fetch(`${trusting.origin}/zones/ningbo`, { headers })).status).toBe(401);
  });
});
