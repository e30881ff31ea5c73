import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Inflate } from './inflate.ts';
import { inflateNode } from './inflate-node.ts';
import { inflateWeb } from './inflate-web.ts';

async function collect(inflate: Inflate, compressed: Uint8Array, whole?: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflate(compressed, whole)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe.each([
  ['inflateNode', inflateNode],
  ['inflateWeb', inflateWeb],
])('%s', (_, inflate) => {
  it.each([0, 1, 1000, 3_000_000])('gives back %d bytes', async (length) => {
    const bytes = randomBytes(length);
    expect((await collect(inflate, deflateRawSync(bytes))).equals(bytes)).toBe(true);
  });

  it.each([0, 1, 999, 1000, 1001, 5_000_000])(
    'gives back the whole where it is told that it is %d bytes',
    async (whole) => {
      for (const length of [0, 1, 1000, 3_000_000]) {
        const bytes = randomBytes(length);
        expect((await collect(inflate, deflateRawSync(bytes), whole)).equals(bytes)).toBe(true);
      }
    },
  );

  it('inflates no more than it is asked for', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200_000_000));
    let size = 0;
    for await (const piece of inflate(bomb)) {
      size += piece.length;
      if (size > 2_000_000) break;
    }
    expect(size).toBeLessThan(20_000_000);
  });

  it.each([
    ['damaged', Buffer.from('this is not deflate')],
    ['damaged and long', Buffer.alloc(300_000, 'this is not deflate')],
    ['short', deflateRawSync(randomBytes(1000)).subarray(0, 500)],
    ['followed by others', Buffer.concat([deflateRawSync(randomBytes(1000)), Buffer.from('!')])],
    ['many and followed by others', Buffer.concat([deflateRawSync(randomBytes(2_000_000)), Buffer.from('!')])],
    ['short and long', deflateRawSync(randomBytes(2_000_000)).subarray(0, 1_000_000)],
  ])('throws for bytes that are %s', async (_name, bytes) => {
    await expect(collect(inflate, bytes)).rejects.toThrow();
  });

  it.each([1000, 300_000, 900_000])('gives nothing of %d bytes whose end is lacking', async (length) => {
    const short = deflateRawSync(randomBytes(length)).subarray(0, -1);
    const pieces: Uint8Array[] = [];
    const read = async () => {
      for await (const piece of inflate(short)) pieces.push(piece);
    };
    await expect(read()).rejects.toThrow();
    expect(pieces).toEqual([]);
  });
});

it('a server gives at once what its reader keeps whole', () => {
  const bytes = randomBytes(3_000_000);
  const pieces = [...(inflateNode(deflateRawSync(bytes), bytes.length) as Iterable<Uint8Array>)];
  expect(pieces.map((piece) => bytes.equals(piece))).toEqual([true]);
});
