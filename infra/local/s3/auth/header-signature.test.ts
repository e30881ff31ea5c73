import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseAmzDate } from './amz-date.ts';
import { checkHeaderSignature } from './header-signature.ts';

/** The worked example "GET Object" of S3's documentation of SigV4 in headers. */
const documented = {
  keys: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  },
  signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  now: parseAmzDate('20130524T000000Z') ?? 0,
};
const emptyHash = createHash('sha256').digest('hex');

function documentedRequest(headers: Record<string, string> = {}) {
  const signedHeaders = 'host;range;x-amz-content-sha256;x-amz-date';
  const credential = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';
  return {
    method: 'GET',
    url: new URL('http://examplebucket.s3.amazonaws.com/test.txt'),
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': emptyHash,
      'x-amz-date': '20130524T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${signedHeaders},Signature=${documented.signature}`,
      ...headers,
    },
    body: Buffer.alloc(0),
  };
}

const check = (headers: Record<string, string> = {}, now = documented.now) =>
  checkHeaderSignature(documentedRequest(headers), documented.keys, now);

test("accepts the signature of the documentation's example", () => {
  expect(check()).toBe(emptyHash);
});

test('refuses the same signature over another header value', () => {
  expect(check({ range: 'bytes=0-99' })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
});

test('accepts a clock that is off by 15 minutes either way, and no more', () => {
  const quarter = 15 * 60_000;
  expect(check({}, documented.now + quarter)).toBe(emptyHash);
  expect(check({}, documented.now - quarter)).toBe(emptyHash);
  expect(check({}, documented.now + quarter + 1)).toMatchObject({ status: 403, code: 'RequestTimeTooSkewed' });
  expect(check({}, documented.now - quarter - 1)).toMatchObject({ status: 403, code: 'RequestTimeTooSkewed' });
});

test('refuses an x-amz header that the signature does not cover', () => {
  expect(check({ 'x-amz-meta-zone': 'hangzhou' })).toMatchObject({
    code: 'AccessDenied',
    details: { HeadersNotSigned: 'x-amz-meta-zone' },
  });
});

test.each([
  ['another key', 'AKIAOTHER/20130524/us-east-1/s3/aws4_request', 'InvalidAccessKeyId'],
  ['another region', 'AKIAIOSFODNN7EXAMPLE/20130524/cn-north-1/s3/aws4_request', 'AuthorizationHeaderMalformed'],
  ['another service', 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/sqs/aws4_request', 'AuthorizationHeaderMalformed'],
  ['another day', 'AKIAIOSFODNN7EXAMPLE/20130525/us-east-1/s3/aws4_request', 'AuthorizationHeaderMalformed'],
])('refuses a credential of %s', (_, credential, code) => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=${documented.signature}`;
  expect(check({ authorization })).toMatchObject({ code });
});

test('refuses an older signature version', () => {
  expect(check({ authorization: 'AWS AKIAIOSFODNN7EXAMPLE:c2lnbmF0dXJl' })).toMatchObject({ code: 'InvalidRequest' });
});
