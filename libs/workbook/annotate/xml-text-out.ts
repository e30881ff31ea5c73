import { withXmlCharacters } from '../xml-characters.ts';

/** What would be read as an escape of ST_Xstring (ECMA-376, 22.9.2.19) though it is meant as it stands. */
const likeEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** What makes a text other than it is when it is written; most have nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const special = /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * A text as XML content or attribute value: markup escaped, lines ended by `\n`, characters that XML cannot hold left
 * out, halves of a surrogate pair replaced.
 *
 * @example
 * escapeXml('a<b'); // 'a&lt;b'
 */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return withXmlCharacters(text.replace(/\r\n?/g, '\n'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text as the content of a cell or a note, which have escapes of their own beside XML's. */
export function escapeXmlString(text: string): string {
  const escaped = escapeXml(text);
  return escaped.includes('_x') ? escaped.replace(likeEscape, '_x005F_') : escaped;
}

/**
 * A text of at most so many characters; one that is cut ends with `…`.
 *
 * @example
 * capText('片区名称', 3); // '片区…'
 */
export const capText = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/**
 * Markup of our own under the prefix that a part gives to its namespace, e.g. `x:`. Texts inside must be escaped.
 *
 * @example
 * withPrefix('<c r="A1"><v>1</v></c>', 'x:'); // '<x:c r="A1"><x:v>1</x:v></x:c>'
 */
export const withPrefix = (markup: string, prefix: string): string =>
  prefix === '' ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
