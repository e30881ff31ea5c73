import type { LocalRequest } from '../../exchange.ts';
import { accessDenied, type Refusal, refuse } from '../refusal.ts';
import { checkHeaderSignature } from './header-signature.ts';
import { checkQuerySignature } from './query-signature.ts';
import type { SigningKeys } from './scope.ts';

/**
 * Checks who sent a request, by its header or by its presigned query; nobody is anonymous here.
 *
 * A session token is accepted as it comes: only that it was signed is checked.
 * @returns the payload hash that the signer declared, or S3's refusal
 */
export function authenticate(request: LocalRequest, keys: SigningKeys, now: number): string | Refusal {
  const inHeader = request.headers['authorization'] !== undefined;
  const inQuery = request.url.searchParams.has('X-Amz-Algorithm') || request.url.searchParams.has('X-Amz-Signature');
  if (inHeader && inQuery) {
    return refuse(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter or the Authorization header should be specified',
    );
  }
  if (inHeader) return checkHeaderSignature(request, keys, now);
  return inQuery ? checkQuerySignature(request, keys, now) : accessDenied();
}
