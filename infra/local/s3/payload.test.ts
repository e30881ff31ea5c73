import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPayload } from './payload.ts';

const framed = Buffer.from('5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n');
const streaming = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const announced = {
  'content-encoding': 'gzip, aws-chunked',
  'x-amz-decoded-content-length': '5',
  'x-amz-trailer': 'x-amz-checksum-crc32',
};
const read = (payloadHash: string, headers: Record<string, string> = {}, body = framed) =>
  readPayload({ method: 'PUT', url: new URL('http://127.0.0.1/b/k'), headers, body }, payloadHash);

test('takes the framing off and its encoding out, and keeps the trailer', () => {
  const payload = read(streaming, announced);
  expect(payload).toMatchObject({ headers: { 'content-encoding': 'gzip', 'x-amz-checksum-crc32': 'NhCmhg==' } });
  expect('bytes' in payload && payload.bytes.toString()).toBe('hello');
});

test('leaves no encoding behind when the framing was all of it', () => {
  const payload = read(streaming, { ...announced, 'content-encoding': 'aws-chunked' });
  expect('headers' in payload && payload.headers['content-encoding']).toBeUndefined();
});

test('refuses a length other than announced, and a trailer that was not', () => {
  const longer = { ...announced, 'x-amz-decoded-content-length': '6' };
  expect(read(streaming, longer)).toMatchObject({ code: 'IncompleteBody' });
  const other = { ...announced, 'x-amz-trailer': 'x-amz-checksum-sha256' };
  expect(read(streaming, other)).toMatchObject({ code: 'MalformedTrailerError' });
});

test('holds a body to the hash that was signed', () => {
  const body = Buffer.from('hello');
  expect(read(createHash('sha256').update(body).digest('hex'), {}, body)).toMatchObject({ bytes: body });
  expect(read(createHash('sha256').digest('hex'), {}, body)).toMatchObject({ code: 'XAmzContentSHA256Mismatch' });
});

test('names the streaming forms that sign each chunk as not implemented', () => {
  const signed = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
  expect(read(signed, announced)).toMatchObject({ status: 501, message: expect.stringContaining(signed) });
});
