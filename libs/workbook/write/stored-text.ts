/** Characters that a cell holds at most. */
const mostCharacters = 32_767;

/**
 * A text as the file format wants it: what would be taken for an escape is escaped, lines end with `\n`, and what no XML
 * can hold is replaced by `\ufffd`. Throws `RangeError` for more than 32,767 characters, which Excel calls a damaged file.
 *
 * @example
 * storedText('_x000D_'); // '_x005F_x000D_'
 */
export function storedText(text: string): string {
  const lines = text
    .replaceAll('\r\n', '\n')
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd');
  if (lines.length > mostCharacters) throw new RangeError(`more than ${mostCharacters} characters in a cell`);
  return lines.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * Whether a program would take the text for a formula once somebody edits its cell.
 *
 * @example
 * looksLikeFormula('-无'); // true
 */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/**
 * Whether the text reads like an error value, for which hucre would store that error.
 *
 * @example
 * looksLikeError('#N/A'); // true
 */
export const looksLikeError = (text: string): boolean => /^#[A-Z0-9/_]+[!?]?$/.test(text);
