import { expect, test } from 'vitest';
import { verifyChecksums } from './checksum.ts';
import { crc32c } from './crc32c.ts';

/** The customary check input of CRC catalogues. */
const digits = Buffer.from('123456789');

test('computes CRC-32C as the catalogues have it', () => {
  expect(crc32c(digits)).toBe(0xe3069283);
  expect(crc32c(Buffer.alloc(0))).toBe(0);
});

test.each([
  ['crc32', 'y/Q5Jg=='],
  ['crc32c', '4waSgw=='],
  ['sha1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
  ['sha256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
])('accepts a right %s and refuses a wrong one', (algorithm, value) => {
  const name = `x-amz-checksum-${algorithm}`;
  expect(verifyChecksums({ [name]: value }, digits)).toEqual({ algorithm, value });
  expect(verifyChecksums({ [name]: value }, Buffer.from('other'))).toMatchObject({ status: 400, code: 'BadDigest' });
  expect(verifyChecksums({ [name]: 'AAA=' }, digits)).toMatchObject({ status: 400, code: 'InvalidRequest' });
});

test('names an algorithm that it does not know', () => {
  const refusal = { status: 501, message: expect.stringContaining('x-amz-checksum-crc64nvme') };
  expect(verifyChecksums({ 'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=' }, digits)).toMatchObject(refusal);
});

test('refuses an announced algorithm whose checksum is missing, and two checksums at once', () => {
  const announced = { 'x-amz-sdk-checksum-algorithm': 'SHA256' };
  expect(verifyChecksums(announced, digits)).toMatchObject({ code: 'InvalidRequest' });
  const two = { 'x-amz-checksum-crc32': 'y/Q5Jg==', 'x-amz-checksum-crc32c': '4waSgw==' };
  expect(verifyChecksums(two, digits)).toMatchObject({ code: 'InvalidRequest' });
});

test('holds the bytes to Content-MD5', () => {
  const right = { 'content-md5': 'JfnnlDI7RTiF9RgfG2JNCw==' };
  expect(verifyChecksums(right, digits)).toBeUndefined();
  expect(verifyChecksums(right, Buffer.from('other'))).toMatchObject({ code: 'BadDigest' });
  expect(verifyChecksums({ 'content-md5': 'short' }, digits)).toMatchObject({ code: 'InvalidDigest' });
});
