import { malformed } from './xml-refused.ts';

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Puts the characters in place of the references of a text: the five entities that XML declares, and characters by their
 * number. Ends the scanning at any other.
 *
 * @example
 * resolveReferences('a &lt; &#20540;'); // 'a < 值'
 */
export function resolveReferences(text: string): string {
  let resolved = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0) malformed('a reference without its semicolon');
    resolved += text.slice(from, at) + characterOf(text.slice(at + 1, end));
    from = end + 1;
  }
  return resolved + text.slice(from);
}

function characterOf(reference: string): string {
  const entity = predefined.get(reference);
  if (entity !== undefined) return entity;
  const match = /^#(?:(\d+)|x([\dA-Fa-f]+))$/.exec(reference);
  if (match === null) return malformed(`the reference “${reference.slice(0, 40)}” was never declared`);
  const [, decimal, hexadecimal = ''] = match;
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
  return isCharacter(code) ? String.fromCodePoint(code) : malformed(`character ${code} is not allowed`);
}

/** `Char` of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
