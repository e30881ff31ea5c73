import type { LocalRequest } from '../../exchange.ts';
import { accessDenied, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { allowedSkew, parseAmzDate } from './amz-date.ts';
import { readScope, type SigningKeys, signatureMismatch } from './scope.ts';
import { canonicalRequest, sign, signatureAlgorithm, stringToSign } from './signature.ts';
import { refuseUnsignedHeaders } from './unsigned-headers.ts';

/**
 * Checks a request that is signed in its `Authorization` header.
 *
 * Returns the declared payload hash (`x-amz-content-sha256`), which `readPayload` holds the body to.
 * @param now milliseconds since the epoch
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function checkHeaderSignature(request: LocalRequest, keys: SigningKeys, now: number): string | Refusal {
  const authorization = readAuthorization(request.headers['authorization'] ?? '');
  if (isRefusal(authorization)) return authorization;
  const amzDate = request.headers['x-amz-date'] ?? '';
  const signedAt = parseAmzDate(amzDate);
  if (signedAt === undefined) return accessDenied('AWS authentication requires a valid Date or x-amz-date header');
  const payloadHash = request.headers['x-amz-content-sha256'];
  if (payloadHash === undefined) {
    return refuse(400, 'InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const scope = readScope(authorization.credential, amzDate, keys, 'AuthorizationHeaderMalformed');
  if (isRefusal(scope)) return scope;
  if (Math.abs(now - signedAt) > allowedSkew) return tooSkewed(amzDate, now);
  const unsigned = refuseUnsignedHeaders(request, authorization.signedHeaders);
  if (unsigned !== undefined) return unsigned;
  const canonical = canonicalRequest(request, authorization.signedHeaders, payloadHash);
  const text = stringToSign(amzDate, scope, canonical);
  return sign(keys.secretAccessKey, scope, text) === authorization.signature
    ? payloadHash
    : signatureMismatch(scope, authorization.signature, { StringToSign: text, CanonicalRequest: canonical });
}

interface Authorization {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function readAuthorization(header: string): Authorization | Refusal {
  if (!header.startsWith(`${signatureAlgorithm} `)) {
    const message = `The authorization mechanism you have provided is not supported. Please use ${signatureAlgorithm}.`;
    return refuse(400, 'InvalidRequest', message);
  }
  const part = (name: string): string => new RegExp(`[ ,]${name}=([^, ]+)`).exec(header)?.[1] ?? '';
  const [credential, signedHeaders, signature] = [part('Credential'), part('SignedHeaders'), part('Signature')];
  return credential === '' || signedHeaders === '' || signature === ''
    ? refuse(400, 'AuthorizationHeaderMalformed', 'The authorization header that you provided is not valid.')
    : { credential, signedHeaders: signedHeaders.split(';'), signature };
}

function tooSkewed(amzDate: string, now: number): Refusal {
  const message = 'The difference between the request time and the current time is too large.';
  return refuse(403, 'RequestTimeTooSkewed', message, {
    RequestTime: amzDate,
    ServerTime: new Date(now).toISOString(),
    MaxAllowedSkewMilliseconds: String(allowedSkew),
  });
}
