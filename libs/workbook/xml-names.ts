import { malformed } from './xml-refused.ts';

const startCharacters =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}' +
  '\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';

/** `Name` of XML 1.0, fifth edition. */
const name = new RegExp(
  `^[${startCharacters}][${startCharacters}.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}-]*$`,
  'u',
);

/** 1 for each ASCII character that a name may hold. */
const inName = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w:.-]/.test(String.fromCharCode(code))));

/**
 * Where the name that begins at `start` ends: before the first ASCII character that no name holds.
 *
 * @example
 * nameEnd('<row r="1">', 1); // 4
 */
export function nameEnd(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 128 || inName[code] === 1; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** A power of two, far above the number of different names in a part. */
const slotCount = 256;

/**
 * The names of a document. It has few of them and uses them millions of times: each is cut out and checked when it is
 * first met, and found again by its first and last character and its length.
 */
export class XmlNames {
  readonly #slots: string[] = new Array(slotCount).fill('');

  /** The name between two places of a text. Ends the scanning when it is none. */
  at(text: string, start: number, end: number): string {
    const first = text.charCodeAt(start);
    const last = text.charCodeAt(end - 1);
    const length = end - start;
    const slot = (first * 5 + last * 3 + length) & (slotCount - 1);
    const known = this.#slots[slot] ?? '';
    if (
      known.length === length &&
      known.charCodeAt(0) === first &&
      known.charCodeAt(length - 1) === last &&
      (length < 3 || text.startsWith(known, start))
    ) {
      return known;
    }
    const found = text.slice(start, end);
    if (!name.test(found)) malformed(`“${found.slice(0, 40)}” is not a name`);
    this.#slots[slot] = found;
    return found;
  }
}
