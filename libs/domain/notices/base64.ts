/**
 * Bytes as base64 (RFC 4648, with padding).
 *
 * @example
 * textOfBase64(new Uint8Array([104, 105])); // 'aGk='
 */
export const textOfBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/**
 * The bytes that base64 stands for; what is no base64 throws.
 *
 * @example
 * bytesOfBase64('aGk=').length; // 2
 */
export const bytesOfBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
