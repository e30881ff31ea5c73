import { createHash, createHmac } from 'node:crypto';
import type { LocalRequest } from '../../exchange.ts';
import type { Scope } from './scope.ts';
import { uriEncode, uriEncodePath } from './uri-encode.ts';

/** The one algorithm that is answered. */
export const signatureAlgorithm = 'AWS4-HMAC-SHA256';

/**
 * SigV4's canonical request for S3: the path is encoded once and not normalised.
 *
 * @param signedHeaders lower-case names in the order in which the signer listed them
 * @param payloadHash what the signer declared of the body: a hash in hex or one of S3's words
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function canonicalRequest(request: LocalRequest, signedHeaders: readonly string[], payloadHash: string): string {
  const query = [...request.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`)
    .sort()
    .join('&');
  const headers = signedHeaders.map((name) => `${name}:${canonicalValue(request.headers[name])}\n`).join('');
  const path = uriEncodePath(decodeURIComponent(request.url.pathname));
  return [request.method, path, query, headers, signedHeaders.join(';'), payloadHash].join('\n');
}

/** The text that is signed: algorithm, time, scope and the hash of the canonical request. */
export function stringToSign(amzDate: string, scope: Scope, canonical: string): string {
  const path = [scope.date, scope.region, scope.service, scope.terminator].join('/');
  return [signatureAlgorithm, amzDate, path, createHash('sha256').update(canonical).digest('hex')].join('\n');
}

/** Signs a text with the key derived for a scope; lower-case hex. */
export function sign(secretAccessKey: string, scope: Scope, text: string): string {
  const dayKey = hmac(`AWS4${secretAccessKey}`, scope.date);
  const key = [scope.region, scope.service, scope.terminator].reduce<Buffer>(hmac, dayKey);
  return hmac(key, text).toString('hex');
}

const canonicalValue = (value: string | undefined): string => (value ?? '').trim().replace(/ +/g, ' ');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
