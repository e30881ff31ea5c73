import { resolveReferences } from './xml-references.ts';

const AMPERSAND = 0x26;
const LESS = 0x3c;
const BRACKET = 0x5d;

/** Reads the text of an element that holds nothing but a text, at once. One object serves for all. */
export class PlainText {
  value = '';

  /**
   * Reads the text that begins at `start` and ends with `closing`. Returns where that ends; 0 where it does not end so, or holds a
   * bracket that might begin the end of a section: then it is for who reads tag by tag.
   */
  read(text: string, start: number, closing: string): number {
    let end = start;
    let isEscaped = false;
    for (let code = text.charCodeAt(end); code !== LESS; code = text.charCodeAt(++end)) {
      if (code === BRACKET || end >= text.length) return 0;
      if (code === AMPERSAND) isEscaped = true;
    }
    if (!text.startsWith(closing, end)) return 0;
    const value = text.slice(start, end);
    this.value = isEscaped ? resolveReferences(value) : value;
    return end + closing.length;
  }
}
