import { expect, it } from 'vitest';
import { authorizationCodes, challengeOf } from './authorization-codes.ts';

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const grant = {
  clientId: 'c',
  redirectUri: 'http://127.0.0.1:5173/in',
  challenge: challengeOf(verifier),
  claims: { sub: 'a', role: 'office' },
};

/** Codes under a clock that a test moves, one of them given out. */
function issued() {
  const clock = { now: 1_000 };
  const codes = authorizationCodes(() => clock.now);
  const shown = { code: codes.issue(grant), clientId: 'c', redirectUri: grant.redirectUri, verifier };
  return { clock, codes, shown };
}

it('makes the challenge of RFC 7636, appendix B', () => {
  expect(challengeOf(verifier)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

it('redeems a code once', () => {
  const { codes, shown } = issued();
  expect(codes.redeem(shown)).toEqual(grant);
  expect(codes.redeem(shown)).toBeUndefined();
});

it.each([
  ['another verifier', { verifier: 'x'.repeat(43) }],
  ['another client', { clientId: 'd' }],
  ['another address', { redirectUri: 'http://127.0.0.1:5173/other' }],
])('refuses a code shown with %s, and then with the right one', (_, wrong) => {
  const { codes, shown } = issued();
  expect(codes.redeem({ ...shown, ...wrong })).toBeUndefined();
  expect(codes.redeem(shown)).toBeUndefined();
});

it('forgets a code after a minute', () => {
  const { clock, codes, shown } = issued();
  clock.now += 60_001;
  expect(codes.redeem(shown)).toBeUndefined();
});
