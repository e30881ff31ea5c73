/**
 * Does raw deflate (RFC 1951) on the whole of a part. The same bytes come out for the same bytes with one and the same
 * version of the compressor.
 *
 * @example
 * const packed = await deflateNode(new TextEncoder().encode(xml));
 */
export interface Deflate {
  (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> | Uint8Array;
  /** The CRC-32 of a whole part, where the platform has a faster one than `updateCrc32`. */
  readonly crc32?: (bytes: Uint8Array) => number;
}
