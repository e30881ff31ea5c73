import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import type { JwtAuthorizerDefinition } from '../template/definitions.ts';
import { keptJson } from '../world/durable-file.ts';

/** The embedded cloud's own token issuer, in the place of the OIDC provider that production has. */
export interface Issuer {
  readonly keys: JSONWebKeySet;
  /** Signs claims for an hour of the world's time; `expiresAt` is RFC 3339 in UTC. */
  readonly sign: (
    claims: TokenClaims,
    named?: TokenNames,
  ) => Promise<{ readonly token: string; readonly expiresAt: string }>;
}

/** What a token says of where it comes from and whom it is for; absent = as the template's authorizer has it. */
export interface TokenNames {
  readonly issuer?: string;
  readonly audience?: string;
}

export interface TokenClaims {
  readonly sub: string;
  readonly role: string;
  readonly zone?: string | undefined;
  /** What a client wants to find again in its identity token. */
  readonly nonce?: string | undefined;
}

interface KeptKey {
  readonly kid: string;
  readonly privateKey: JWK;
}

const algorithm = 'RS256';
const lifetimeSeconds = 3600;

/**
 * Opens the issuer. Its key pair is made once and kept, so that tokens survive a restart as they would a deployment.
 *
 * @param options.file where the key is kept, readable by its owner only; absent = in memory
 * @param options.authorizer the template's authorizer: tokens name its issuer and its first audience
 */
export async function openIssuer(options: {
  readonly file?: string | undefined;
  readonly authorizer: Pick<JwtAuthorizerDefinition, 'issuer' | 'audience'>;
  readonly now: () => number;
}): Promise<Issuer> {
  const kept = keptJson<KeptKey>(options.file);
  const key = kept.read() ?? (await makeKey());
  if (!kept.read()) kept.write(key);
  const { kty, n, e } = key.privateKey;
  const publicKey = { kty, n, e, kid: key.kid, alg: algorithm, use: 'sig' } as JWK;
  const privateKey = await importJWK(key.privateKey, algorithm);

  return {
    keys: { keys: [publicKey] },
    sign: async (
      claims,
      { issuer = options.authorizer.issuer, audience = options.authorizer.audience[0] ?? '' } = {},
    ) => {
      const issuedAt = Math.floor(options.now() / 1000);
      const expires = issuedAt + lifetimeSeconds;
      const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
      const token = await new SignJWT(present)
        .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expires)
        .sign(privateKey);
      return { token, expiresAt: new Date(expires * 1000).toISOString() };
    },
  };
}

async function makeKey(): Promise<KeptKey> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { kid: randomUUID(), privateKey: await exportJWK(privateKey) };
}
