import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { keptJson } from '../world/durable-file.ts';

/** The client of people's programs: it has no secret, and proves itself by PKCE. */
export const publicClient = 'lianchuang-local';

/** The client of the provincial portal, which is a program of its own. */
const portalClient = 'lianchuang-portal';

/** The issuer's confidential client. Its secret is made once and kept. */
export interface PortalClient {
  readonly id: string;
  readonly secret: string;
  readonly holds: (id: string, secret: string) => boolean;
}

/** @param file where the secret is kept, readable by its owner only; absent = in memory */
export function openPortalClient(file: string | undefined): PortalClient {
  const kept = keptJson<{ readonly secret: string }>(file);
  const known = kept.read();
  const secret = known?.secret ?? randomBytes(24).toString('base64url');
  if (!known) kept.write({ secret });
  return {
    id: portalClient,
    secret,
    holds: (id, given) => id === portalClient && timingSafeEqual(digest(given), digest(secret)),
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * Whether a code may be sent to an address: on this machine alone, at any port (RFC 8252, 7.3), without a fragment.
 *
 * @example isOwnAddress('http://127.0.0.1:5173/signed-in') // true
 */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.hash === '' && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
}

/** Whether a host is this machine by its name alone. */
export function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost';
}
