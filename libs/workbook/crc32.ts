/** So many bytes are folded at a time. */
const width = 8;

/** Row k holds the remainder of each byte that k zero bytes follow; the rows stand one behind the other. */
const table: Int32Array = buildTable();

/**
 * The CRC-32 of ZIP (IEEE 802.3, reflected) over a stream: pass what came out for the bytes before. Unsigned.
 *
 * @example
 * updateCrc32(0, new TextEncoder().encode('123456789')); // 0xcbf43926
 */
export function updateCrc32(previous: number, bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % width);
  let crc = ~previous;
  let index = 0;
  for (; index < whole; index += width) {
    crc ^=
      byte(bytes, index) |
      (byte(bytes, index + 1) << 8) |
      (byte(bytes, index + 2) << 16) |
      (byte(bytes, index + 3) << 24);
    crc =
      remainder(7, crc & 255) ^
      remainder(6, (crc >>> 8) & 255) ^
      remainder(5, (crc >>> 16) & 255) ^
      remainder(4, crc >>> 24) ^
      remainder(3, byte(bytes, index + 4)) ^
      remainder(2, byte(bytes, index + 5)) ^
      remainder(1, byte(bytes, index + 6)) ^
      remainder(0, byte(bytes, index + 7));
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ remainder(0, (crc ^ byte(bytes, index)) & 255);
  return ~crc >>> 0;
}

function byte(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}

function remainder(zeros: number, value: number): number {
  return table[zeros * 256 + value] as number;
}

function buildTable(): Int32Array {
  const built = new Int32Array(width * 256);
  for (let value = 0; value < 256; value++) {
    let rest = value;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    built[value] = rest;
  }
  for (let at = 256; at < built.length; at++) {
    const shorter = built[at - 256] as number;
    built[at] = (shorter >>> 8) ^ (built[shorter & 255] as number);
  }
  return built;
}
