/**
 * Bytes as base64 (RFC 4648, with padding).
 *
 * @example
 * toBase64(Uint8Array.of(1, 2, 3)); // 'AQID'
 */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/**
 * The bytes of a text in base64; `undefined` for any other spelling of them than {@link toBase64} gives.
 *
 * @example
 * fromBase64('AQIE')?.length; // 3
 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
};
