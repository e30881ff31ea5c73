import { expect, test } from 'vitest';
import { parseAmzDate } from './amz-date.ts';
import { checkQuerySignature } from './query-signature.ts';

/** The worked example of S3's documentation of SigV4 in the query. */
const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const signedAt = parseAmzDate('20130524T000000Z') ?? 0;
const documentedQuery = {
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
  'X-Amz-Date': '20130524T000000Z',
  'X-Amz-Expires': '86400',
  'X-Amz-SignedHeaders': 'host',
  'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
};

function check(changes: Record<string, string> = {}, now = signedAt) {
  const url = new URL('http://examplebucket.s3.amazonaws.com/test.txt');
  url.search = new URLSearchParams({ ...documentedQuery, ...changes }).toString();
  const headers = { host: 'examplebucket.s3.amazonaws.com' };
  return checkQuerySignature({ method: 'GET', url, headers, body: Buffer.alloc(0) }, keys, now);
}

test("accepts the signature of the documentation's example until it expires", () => {
  expect(check({}, signedAt + 86_400_000)).toBe('UNSIGNED-PAYLOAD');
  expect(check({}, signedAt + 86_400_001)).toMatchObject({ status: 403, message: 'Request has expired' });
});

test('refuses a URL that is signed for later', () => {
  expect(check({}, signedAt - 16 * 60_000)).toMatchObject({ status: 403, message: 'Request is not yet valid' });
});

test.each([
  ['a parameter added', { versionId: '1' }, 'SignatureDoesNotMatch'],
  ['its life lengthened', { 'X-Amz-Expires': '86401' }, 'SignatureDoesNotMatch'],
  ['a life of over a week', { 'X-Amz-Expires': '604801' }, 'AuthorizationQueryParametersError'],
  ['no signed headers', { 'X-Amz-SignedHeaders': '' }, 'AuthorizationQueryParametersError'],
])('refuses a URL with %s', (_, changes, code) => {
  expect(check(changes)).toMatchObject({ code });
});
