/**
 * Undoes the escapes of ST_Xstring (ECMA-376, 22.9.2.19): `_x000D_` stands for a character that XML cannot hold, and
 * `_x005F_` for an underscore that would otherwise begin such an escape.
 *
 * @example
 * decodeXmlString('a_x000D_b'); // 'a\rb'
 * decodeXmlString('_x005F_x000D_'); // '_x000D_'
 */
export function decodeXmlString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
