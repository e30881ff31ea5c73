import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { isLoopback } from './clients.ts';

/** An issuer whose tokens are taken in place of the local one's. */
export interface OutsideIssuer {
  readonly url: string;
  readonly keys: JWTVerifyGetKey;
}

/** How long a request to the issuer may take; real milliseconds. */
const patienceMs = 5_000;

/** How its keys are read; tests are in more of a hurry. */
export interface KeyReading {
  /** Real milliseconds between two readings for a `kid` that is not known: a forger must not make us ask all the time. */
  readonly cooldownMs?: number;
  /** Real milliseconds after which keys are read again, so that a withdrawn one is forgotten. */
  readonly cacheMs?: number;
}

/**
 * Finds an issuer by its URL (OpenID Connect Discovery 1.0) and reads its keys when they are needed: kept for ten minutes, and read
 * again for a `kid` that is not among them, so that keys may rotate. Rejects where the URL or that of the keys is neither https nor of this
 * machine, where it does not answer, redirects, or describes an issuer of another name.
 */
export async function findIssuer(
  url: string,
  { cooldownMs = 30_000, cacheMs = 600_000 }: KeyReading = {},
): Promise<OutsideIssuer> {
  const place = trustworthy(url, 'the issuer');
  const address = `${place.href.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer, jwks_uri: keysAt } = await describedAt(address);
  if (issuer !== url) throw new Error(`${address} describes the issuer ${String(issuer)}, not ${url}`);
  const keys = createRemoteJWKSet(trustworthy(String(keysAt), 'the keys of the issuer'), {
    timeoutDuration: patienceMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: cacheMs,
  });
  return { url, keys };
}

function trustworthy(address: string, what: string): URL {
  const url = URL.parse(address);
  if (url?.protocol === 'https:') return url;
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url;
  throw new Error(`${what} must be reached by https, or by http on this machine, not at ${address}`);
}

async function describedAt(address: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const reply = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!reply.ok) throw new Error(`it answered ${reply.status}`);
    const described: unknown = await reply.json();
    if (typeof described !== 'object' || described === null) throw new Error('it is no object');
    return described as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new Error(`The issuer's description cannot be read at ${address}`, { cause });
  }
}
