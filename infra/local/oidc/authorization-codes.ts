import { createHash, randomBytes } from 'node:crypto';
import type { TokenClaims } from '../http-api/issuer.ts';

/** What a client asked for, and must show again to redeem its code. */
export interface CodeGrant {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Base64url of the SHA-256 of the verifier that only the client knows (RFC 7636, S256). */
  readonly challenge: string;
  readonly nonce?: string | undefined;
  readonly claims: TokenClaims;
}

/** What a client shows for a code. */
export interface Redemption {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

/** Codes that were given out and not yet redeemed; in memory, since they live for a minute. */
export interface AuthorizationCodes {
  readonly issue: (grant: CodeGrant) => string;
  /** What a code stands for. A code is good once, whoever shows it: after a wrong try, too. */
  readonly redeem: (shown: Redemption) => CodeGrant | undefined;
}

const lifetimeMs = 60_000;

/** @param now milliseconds since the epoch */
export function authorizationCodes(now: () => number): AuthorizationCodes {
  const open = new Map<string, { readonly grant: CodeGrant; readonly until: number }>();
  return {
    issue: (grant) => {
      for (const [code, { until }] of open) if (until < now()) open.delete(code);
      const code = randomBytes(24).toString('base64url');
      open.set(code, { grant, until: now() + lifetimeMs });
      return code;
    },
    redeem: ({ code, clientId, redirectUri, verifier }) => {
      const found = open.get(code);
      open.delete(code);
      if (!found || found.until < now()) return undefined;
      const { grant } = found;
      const same = grant.clientId === clientId && grant.redirectUri === redirectUri;
      return same && grant.challenge === challengeOf(verifier) ? grant : undefined;
    },
  };
}

/**
 * The challenge of a verifier (RFC 7636, 4.2).
 *
 * @example challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk') // 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
 */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
