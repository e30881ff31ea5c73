import { resolveReferences } from './xml-references.ts';
import { malformed } from './xml-refused.ts';

/** From this many attributes on, one that occurs twice is looked for in a set. Rows and cells have fewer. */
const many = 12;

/**
 * The attributes of one element, by their names as written, prefix included. A scanner uses one list for all elements: it
 * holds for the call that it is given to. Values are cut out when they are asked for.
 */
export class XmlAttributes {
  #text = '';
  #count = 0;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #escaped: boolean[] = [];

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The value of an attribute; undefined where the element has none of this name. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.#count; index++) if (this.#names[index] === name) return this.#value(index);
    return undefined;
  }

  /** The value of the first attribute whose name ends so: for names under a prefix that the file chooses. */
  ending(suffix: string): string | undefined {
    const index = this.#names.slice(0, this.#count).findIndex((name) => name.endsWith(suffix));
    return index < 0 ? undefined : this.#value(index);
  }

  /** Forgets the last element's. All places are places of `text`. */
  begin(text: string): void {
    this.#text = text;
    this.#count = 0;
  }

  /** @param escaped the value holds references, tabs or line ends */
  add(name: string, start: number, end: number, escaped: boolean): void {
    const index = this.#count;
    this.#names[index] = name;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#escaped[index] = escaped;
    this.#count = index + 1;
  }

  /** Ends the scanning when a name occurs twice, or a value holds a reference that means nothing. */
  check(): void {
    const count = this.#count;
    if (count > many ? new Set(this.#names.slice(0, count)).size < count : this.#isAnyTwice()) {
      malformed('an attribute occurs twice');
    }
    for (let index = 0; index < count; index++) if (this.#escaped[index]) this.#value(index);
  }

  #isAnyTwice(): boolean {
    for (let index = 1; index < this.#count; index++) {
      const name = this.#names[index];
      for (let before = 0; before < index; before++) if (this.#names[before] === name) return true;
    }
    return false;
  }

  #value(index: number): string {
    const value = this.#text.slice(this.#starts[index], this.#ends[index]);
    // A tab or line end as such counts as a space, one written as a reference as itself (XML 1.0, 3.3.3).
    return this.#escaped[index] ? resolveReferences(value.replace(/[\t\n]/g, ' ')) : value;
  }
}
