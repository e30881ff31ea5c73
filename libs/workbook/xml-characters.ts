/** Characters that no XML 1.0 document can hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A text without what no XML 1.0 document can hold (section 2.2): control characters are left out, halves of a surrogate pair replaced
 * by `\ufffd`. Markup is not escaped.
 *
 * @example
 * withXmlCharacters('杭州\u0001\ud800'); // '杭州\ufffd'
 */
export const withXmlCharacters = (text: string): string => text.replace(illegal, '').toWellFormed();
