import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of bytes, or of a text in UTF-8, as 64 lower-case hex digits.
 *
 * @example
 * sha256Hex('').slice(0, 8); // 'e3b0c442'
 */
export const sha256Hex = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/**
 * The canonical JSON of a value by RFC 8785: one spelling, so that equal data has equal bytes on every machine.
 * What JSON cannot say (`undefined` at the top, NaN) throws `TypeError`.
 *
 * @example
 * canonicalJson({ b: 1, a: ['x'] }); // '{"a":["x"],"b":1}'
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('this value has no JSON');
  return text;
};

/**
 * The hash of a value's canonical JSON: how inputs, schemes and chains name their content.
 *
 * @example
 * contentHash({ a: 1 }) === contentHash({ a: 1 }); // true
 */
export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));
