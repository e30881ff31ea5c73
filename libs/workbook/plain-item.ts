import { detached } from './detached-text.ts';
import { PlainText } from './plain-text.ts';
import { decodeXmlString } from './xml-string.ts';

/** Both ways to write the opening tag of a text, and how many attributes it has. */
const OPENINGS = [
  { tag: '<t>', attributes: 0 },
  { tag: '<t xml:space="preserve">', attributes: 1 },
];

/** The looks of a run: a few empty elements, each with at most one attribute, so that none can occur twice. */
const LOOKS = /<rPr>(?:<[A-Za-z]{1,20}(?: [A-Za-z]{1,20}="[^<>&="]{0,60}")?\/>){0,20}<\/rPr>/y;

/** A file has few looks: so many are found again without being read. */
const mostLooks = 16;

/** Looks as they are written, and how many elements and attributes they are. */
interface Looks {
  readonly text: string;
  readonly parts: number;
}

/**
 * Reads items of the shared strings that are written the plain way, as programs write nearly all of theirs: `<si><t>片区</t></si>`,
 * or in runs, each with its looks, `<si><r><rPr><sz val="11"/></rPr><t>片区</t></r></si>`. Such an item is read at once, instead of tag
 * by tag; every other one is left to who reads those, which says what is wrong with it. One object serves for all items.
 */
export class PlainItem {
  value = '';
  /** How many elements and attributes it has beside the element itself. */
  parts = 0;
  readonly #plain = new PlainText();
  readonly #known: Looks[] = [];

  /** Reads the item whose `<` stands here. Returns where it ends, 0 where it is no plain item, or not there to its end. */
  read(text: string, at: number): number {
    if (!text.startsWith('<si>', at)) return 0;
    this.value = '';
    this.parts = 0;
    const start = at + 4;
    const end = text.startsWith('<r>', start) ? this.#runs(text, start) : this.#text(text, start, '</t></si>');
    // An escape may begin in one run and end in the next.
    if (end > 0) this.value = decodeXmlString(this.value);
    return end;
  }

  #runs(text: string, start: number): number {
    let end = start;
    while (text.startsWith('<r>', end)) {
      this.parts += 1;
      end = this.#text(text, this.#looks(text, end + 3), '</t></r>');
      if (end === 0) return 0;
    }
    return text.startsWith('</si>', end) ? end + 5 : 0;
  }

  #text(text: string, start: number, closing: string): number {
    for (const { tag, attributes } of OPENINGS) {
      if (!text.startsWith(tag, start)) continue;
      const end = this.#plain.read(text, start + tag.length, closing);
      this.value += this.#plain.value;
      this.parts += 1 + attributes;
      return end;
    }
    return 0;
  }

  /** Where the looks that begin here end; here, where there are none. */
  #looks(text: string, start: number): number {
    if (!text.startsWith('<rPr>', start)) return start;
    const looks = this.#known.find((known) => text.startsWith(known.text, start)) ?? this.#read(text, start);
    this.parts += looks.parts;
    return start + looks.text.length;
  }

  #read(text: string, start: number): Looks {
    LOOKS.lastIndex = start;
    const [found] = LOOKS.exec(text) ?? [];
    if (found === undefined) return unread;
    // One `<` for each element and one for the closing tag at the end; one `=` for each attribute.
    const looks = { text: detached(found), parts: found.split('<').length - 2 + found.split('=').length - 1 };
    if (this.#known.length < mostLooks) this.#known.push(looks);
    return looks;
  }
}

/** No text stands where these are, and so the item is no plain one. */
const unread: Looks = { text: '', parts: 0 };
