import { randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { updateCrc32 } from './crc32.ts';
import { deflateNode } from './deflate-node.ts';
import { deflateWeb } from './deflate-web.ts';

describe.each([
  ['deflateNode', deflateNode],
  ['deflateWeb', deflateWeb],
])('%s', (_, deflate) => {
  it.each([0, 1, 3_000_000])('makes raw deflate of %d bytes, always the same', async (length) => {
    const bytes = new Uint8Array(randomBytes(length));
    const packed = await deflate(bytes);
    expect(inflateRawSync(packed).equals(bytes)).toBe(true);
    expect(Buffer.from(await deflate(bytes)).equals(packed)).toBe(true);
  });

  it('makes repetition small', async () => {
    expect((await deflate(new Uint8Array(100_000))).length).toBeLessThan(1000);
  });
});

it("the server's CRC-32 is the one that entries are checked by", () => {
  const bytes = new Uint8Array(randomBytes(100_003));
  expect(deflateNode.crc32?.(bytes)).toBe(updateCrc32(0, bytes));
});
