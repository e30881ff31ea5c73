import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { JwtAuthorizerDefinition, RouteDefinition } from '../template/definitions.ts';
import type { Claims } from './request-event.ts';

/** What the authorizer says of a request's token. A description is what AWS puts into `www-authenticate`. */
export type Authorization =
  | { readonly kind: 'allowed'; readonly claims: Claims }
  | { readonly kind: 'unauthorized'; readonly description?: string }
  | { readonly kind: 'forbidden' };

/** Judges the value of the identity source, a header, for a route that has an authorizer. */
export type VerifyToken = (
  header: string | undefined,
  route: Pick<RouteDefinition, 'authorizer' | 'scopes'>,
) => Promise<Authorization>;

/** Whose tokens are taken. */
export interface TrustedIssuer {
  readonly keys: JWTVerifyGetKey;
  /** The names under which the issuer signs, and for whom, where a route's authorizer stands. */
  readonly trusts: (authorizer: JwtAuthorizerDefinition) => {
    readonly issuers: readonly string[];
    readonly audience: readonly string[];
  };
}

/**
 * Makes the JWT authorizer: RS256 by a key that the set has under the token's `kid`; `iss`, `aud` (`client_id` only when there is
 * no `aud`), `exp`, `nbf`, `iat` by the world's clock; one of the route's scopes, if it names any.
 * Source: API Gateway, "Controlling access to HTTP APIs with JWT authorizers".
 *
 * @param now milliseconds since the epoch
 */
export function tokenVerifier({ keys, trusts }: TrustedIssuer, now: () => number): VerifyToken {
  const keyOf = namedKey(keys);

  return async (header, { authorizer, scopes }) => {
    if (!authorizer) return { kind: 'allowed', claims: {} };
    if (header === undefined) return { kind: 'unauthorized' };
    const token = header.replace(/^Bearer\s+/i, '');
    const { issuers, audience } = trusts(authorizer);
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ['RS256'],
        issuer: [...issuers],
        currentDate: new Date(now()),
        requiredClaims: ['exp'],
      });
      return judge(payload, audience, scopes, now());
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      return { kind: 'unauthorized', description: describe(error) };
    }
  };
}

/**
 * The key by the token's `kid`, which it must have: where a set has one key only, jose would take that one. That keys cannot
 * be read is no better than a key that is not there.
 */
function namedKey(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    if (header.kid === undefined) throw new errors.JWKSNoMatchingKey();
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JOSEError) throw cause;
      throw new errors.JWKSTimeout('the keys cannot be read', { cause });
    }
  };
}

function judge(
  payload: JWTPayload,
  audience: readonly string[],
  scopes: readonly string[],
  now: number,
): Authorization {
  const named = [payload.aud ?? payload['client_id']].flat();
  if (!named.some((name) => typeof name === 'string' && audience.includes(name))) {
    return { kind: 'unauthorized', description: 'the token does not have a valid audience' };
  }
  if (payload.iat !== undefined && payload.iat * 1000 > now) {
    return { kind: 'unauthorized', description: 'the token was issued in the future' };
  }
  const held = String(payload['scope'] ?? payload['scp'] ?? '').split(' ');
  if (scopes.length > 0 && !scopes.some((scope) => held.includes(scope))) return { kind: 'forbidden' };
  return { kind: 'allowed', claims: claimsOf(payload) };
}

/** A list becomes `[a b]`, an object JSON, as API Gateway writes them. */
function claimsOf(payload: JWTPayload): Claims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function describe(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `the claim "${error.claim}" is not valid`;
  if (error instanceof errors.JWKSNoMatchingKey) return 'no key of the issuer has the kid of the token';
  if (error instanceof errors.JWKSTimeout) return 'the keys of the issuer cannot be read';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'the signature is not valid';
  return 'the token is not a JWT that this API reads';
}
