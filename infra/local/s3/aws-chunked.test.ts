import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAwsChunked } from './aws-chunked.ts';

const frame = (chunks: readonly Uint8Array[], trailer = ''): Buffer =>
  Buffer.concat([
    ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ]);

test('gives back the bytes of any chunks, whatever they hold', () => {
  const chunk = fc.uint8Array({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(chunk), (chunks) => {
      expect(decodeAwsChunked(frame(chunks))).toMatchObject({ bytes: Buffer.concat(chunks) });
    }),
  );
});

test('gives the trailing headers in lower case', () => {
  const framed = frame([Buffer.from('hello')], 'X-Amz-Checksum-Crc32:NhCmhg==\r\n');
  expect(decodeAwsChunked(framed)).toMatchObject({ trailers: { 'x-amz-checksum-crc32': 'NhCmhg==' } });
});

test('refuses a body that was cut short anywhere in its chunks', () => {
  const framed = frame([Buffer.from('hello'), Buffer.from('world')]);
  for (let length = 0; length < framed.length - '0\r\n\r\n'.length + 1; length += 1) {
    expect(decodeAwsChunked(framed.subarray(0, length))).toMatchObject({ code: 'IncompleteBody' });
  }
});
