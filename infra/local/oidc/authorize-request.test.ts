import { expect, it } from 'vitest';
import { readAuthorizeRequest } from './authorize-request.ts';

const good = {
  response_type: 'code',
  client_id: 'lianchuang-local',
  redirect_uri: 'http://localhost:5173/in?from=here',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
  state: 's',
};
const read = (change: Readonly<Record<string, string>>) =>
  readAuthorizeRequest(new URLSearchParams({ ...good, ...change }));

it('takes a code with PKCE for a client of this machine', () => {
  expect(read({ nonce: 'n' })).toMatchObject({ kind: 'good', request: { redirectUri: good.redirect_uri, nonce: 'n' } });
});

it.each([
  ['an unknown client', { client_id: 'another' }],
  ['an address elsewhere', { redirect_uri: 'https://evil.example/in' }],
  ['an address that only looks like this machine', { redirect_uri: 'http://127.0.0.1.evil.example/' }],
  ['an address that hides another host', { redirect_uri: 'http://127.0.0.1@evil.example/' }],
  ['an address with a fragment', { redirect_uri: 'http://127.0.0.1/#in' }],
  ['a script for an address', { redirect_uri: 'javascript:alert(1)' }],
])('never sends anybody back to %s', (_, change) => {
  expect(read(change).kind).toBe('stop');
});

it.each([
  ['tokens at once', { response_type: 'token' }, 'unsupported_response_type'],
  ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['no challenge', { code_challenge: '' }, 'invalid_request'],
])('sends back who asks for %s, with the state', (_, change, error) => {
  const said = read(change);
  const query = said.kind === 'send-back' ? new URL(said.to).searchParams : new URLSearchParams();
  expect([query.get('from'), query.get('error'), query.get('state')]).toEqual(['here', error, 's']);
});
