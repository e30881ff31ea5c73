/** Table k holds the remainder of each byte followed by k zero bytes, so that four bytes are folded at a time. */
const tables: readonly Uint32Array[] = buildTables();

/**
 * The CRC-32 of ZIP (IEEE 802.3, reflected) over a stream: pass what came out for the bytes before. Unsigned.
 *
 * @example
 * updateCrc32(0, new TextEncoder().encode('123456789')); // 0xcbf43926
 */
export function updateCrc32(previous: number, bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const whole = bytes.length - (bytes.length % 4);
  let crc = ~previous;
  let index = 0;
  for (; index < whole; index += 4) {
    crc ^=
      byte(bytes, index) |
      (byte(bytes, index + 1) << 8) |
      (byte(bytes, index + 2) << 16) |
      (byte(bytes, index + 3) << 24);
    crc = at(t3, crc & 255) ^ at(t2, (crc >>> 8) & 255) ^ at(t1, (crc >>> 16) & 255) ^ at(t0, crc >>> 24);
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ at(t0, (crc ^ byte(bytes, index)) & 255);
  return ~crc >>> 0;
}

function byte(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}

function at(table: Uint32Array, index: number): number {
  return table[index] as number;
}

function buildTables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let value = 0; value < 256; value++) {
    let remainder = value;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    first[value] = remainder;
  }
  const built = [first];
  for (let zeros = 1; zeros < 4; zeros++) {
    const shorter = built[zeros - 1] as Uint32Array;
    built.push(shorter.map((remainder) => (remainder >>> 8) ^ at(first, remainder & 255)));
  }
  return built;
}
