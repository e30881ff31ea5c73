import type { LocalRequest } from '../../exchange.ts';
import { accessDenied, type Refusal } from '../refusal.ts';

/** Refuses a request that carries an `x-amz-*` header, or its host, outside the signature: anyone could have changed it. */
export function refuseUnsignedHeaders(request: LocalRequest, signedHeaders: readonly string[]): Refusal | undefined {
  const unsigned = Object.keys(request.headers).filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !signedHeaders.includes(name),
  );
  if (unsigned.length === 0) return undefined;
  const message = 'There were headers present in the request which were not signed';
  return accessDenied(message, { HeadersNotSigned: unsigned.join(', ') });
}
