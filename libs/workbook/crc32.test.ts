import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { updateCrc32 } from './crc32.ts';

it('gives the check value of CRC-32', () => {
  expect(updateCrc32(0, new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('agrees with zlib however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      expect(updateCrc32(updateCrc32(0, bytes.subarray(0, cut)), bytes.subarray(cut))).toBe(crc32(bytes));
    }),
  );
});
