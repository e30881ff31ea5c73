import type { LocalRequest } from '../../exchange.ts';
import { accessDenied, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { allowedSkew, parseAmzDate } from './amz-date.ts';
import { readScope, type SigningKeys, signatureMismatch } from './scope.ts';
import { canonicalRequest, sign, signatureAlgorithm, stringToSign } from './signature.ts';
import { refuseUnsignedHeaders } from './unsigned-headers.ts';

const malformed = 'AuthorizationQueryParametersError';
const longestExpiry = 604_800;

/**
 * Checks a presigned URL: its parameters, whether it is still (and already) valid, and its signature.
 *
 * Returns the declared payload hash, `UNSIGNED-PAYLOAD` unless the signer fixed one.
 * @param now milliseconds since the epoch
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function checkQuerySignature(request: LocalRequest, keys: SigningKeys, now: number): string | Refusal {
  const parameters = readParameters(request.url.searchParams);
  if (isRefusal(parameters)) return parameters;
  const { amzDate, signedHeaders, signature, payloadHash } = parameters;
  const scope = readScope(parameters.credential, amzDate, keys, malformed);
  if (isRefusal(scope)) return scope;
  const refusal = refuseOutsideValidity(parameters, now) ?? refuseUnsignedHeaders(request, signedHeaders);
  if (refusal !== undefined) return refusal;
  const canonical = canonicalRequest(request, signedHeaders, payloadHash);
  const text = stringToSign(amzDate, scope, canonical);
  return sign(keys.secretAccessKey, scope, text) === signature
    ? payloadHash
    : signatureMismatch(scope, signature, { StringToSign: text, CanonicalRequest: canonical });
}

interface PresignedParameters {
  readonly credential: string;
  readonly amzDate: string;
  readonly signedAt: number;
  readonly expiresIn: number;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payloadHash: string;
}

function readParameters(query: URLSearchParams): PresignedParameters | Refusal {
  const read = (name: string): string => query.get(`X-Amz-${name}`) ?? '';
  const required = ['Algorithm', 'Credential', 'Signature', 'Date', 'SignedHeaders', 'Expires'];
  if (required.some((name) => read(name) === '')) {
    const names = required.map((name) => `X-Amz-${name}`).join(', ');
    return refuse(400, malformed, `Query-string authentication version 4 requires the ${names} parameters.`);
  }
  if (read('Algorithm') !== signatureAlgorithm) {
    return refuse(400, malformed, `X-Amz-Algorithm only supports "${signatureAlgorithm}"`);
  }
  const expiresIn = Number(read('Expires'));
  const signedAt = parseAmzDate(read('Date'));
  if (!Number.isInteger(expiresIn) || expiresIn < 0 || expiresIn > longestExpiry) {
    return refuse(400, malformed, `X-Amz-Expires must be between 0 and ${longestExpiry} seconds (a week)`);
  }
  if (signedAt === undefined) return refuse(400, malformed, 'X-Amz-Date must be in the ISO8601 basic format');
  return {
    credential: read('Credential'),
    amzDate: read('Date'),
    signedAt,
    expiresIn,
    signedHeaders: read('SignedHeaders').split(';'),
    signature: read('Signature'),
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function refuseOutsideValidity({ signedAt, expiresIn }: PresignedParameters, now: number): Refusal | undefined {
  const expires = signedAt + expiresIn * 1000;
  if (now > expires) {
    return accessDenied('Request has expired', {
      'X-Amz-Expires': String(expiresIn),
      Expires: new Date(expires).toISOString(),
      ServerTime: new Date(now).toISOString(),
    });
  }
  return signedAt - now > allowedSkew ? accessDenied('Request is not yet valid') : undefined;
}
