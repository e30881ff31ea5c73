import type { ReadBudget } from '../read-budget.ts';
import { stopReading } from '../reading-stopped.ts';

/**
 * Where an element stands in the text of its part: `start` at `<`, `openEnd` behind its start tag, `closeStart` at its end
 * tag, `end` behind it. One without content, `<a/>`, has all three at its end.
 */
export interface XmlNode {
  /** Without the prefix, where that is the root's: see `readXml`. */
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly XmlNode[];
}

/** Where and how far to look. */
export interface OutlineOptions {
  /** The part's name, for the detail of a problem. */
  readonly part: string;
  readonly budget: ReadBudget;
  /** Elements nested deeper than this are looked over, not kept; the root is 1. */
  readonly depth: number;
  /** The element to look at instead of the whole text; it is the root then. */
  readonly within?: XmlNode;
}

/** Whether an element is written as `<a/>`. */
export const isSelfClosing = ({ openEnd, end }: XmlNode): boolean => openEnd === end;

/**
 * Finds the elements of a part by their positions, so that it can be changed without touching a character of the rest.
 * Stops at a DOCTYPE, at tags that do not pair, and at a passed limit.
 *
 * @example
 * outlineXml('<a><b/></a>', { part: 'x', budget, depth: 2 }).children[0]?.name; // 'b'
 */
export function outlineXml(text: string, options: OutlineOptions): XmlNode {
  const outliner = new Outliner(text, options);
  return outliner.run();
}

/** Elements that are kept at most: a sheet's rows and as many others, in some 200 MB. */
const mostKept = 1_500_000;

type Draft = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { children: XmlNode[] };

const childless: XmlNode[] = [];

class Outliner {
  readonly #text: string;
  readonly #options: OutlineOptions;
  readonly #open: Draft[] = [];
  #root: XmlNode | undefined;
  #prefix = '';
  #depth = 0;
  #kept = 0;
  #position: number;

  constructor(text: string, options: OutlineOptions) {
    this.#text = text;
    this.#options = options;
    this.#position = options.within?.start ?? 0;
  }

  run(): XmlNode {
    const end = this.#options.within?.end ?? this.#text.length;
    for (;;) {
      const start = this.#text.indexOf('<', this.#position);
      if (start < 0 || start >= end) break;
      this.#tag(start);
    }
    return this.#depth === 0 && this.#root !== undefined ? this.#root : this.#corrupt('unclosed element');
  }

  #tag(start: number): void {
    const next = this.#text.charCodeAt(start + 1);
    if (next === 0x2f) this.#closeTag(start);
    else if (next === 0x3f) this.#position = this.#behind('?>', start);
    else if (next === 0x21) this.#declaration(start);
    else this.#openTag(start);
  }

  #declaration(start: number): void {
    if (this.#text.startsWith('<!--', start)) this.#position = this.#behind('-->', start + 4);
    else if (this.#text.startsWith('<![CDATA[', start)) this.#position = this.#behind(']]>', start);
    else stopReading('workbook.doctype', { detail: this.#options.part });
  }

  #openTag(start: number): void {
    const end = this.#tagEnd(start);
    const empty = this.#text.charCodeAt(end - 2) === 0x2f;
    this.#position = end;
    this.#depth += 1;
    this.#options.budget.element(this.#depth, 0);
    if (this.#depth <= this.#options.depth) this.#keep(start, end, empty);
    if (empty) this.#depth -= 1;
  }

  #keep(start: number, end: number, empty: boolean): void {
    if (this.#depth === 1 && this.#root !== undefined) this.#corrupt('two roots');
    this.#kept += 1;
    if (this.#kept > mostKept) stopReading('workbook.too-many-elements');
    const name = qualifiedName(this.#text, start);
    if (this.#depth === 1) this.#prefix = name.slice(0, name.indexOf(':') + 1);
    const plain = this.#prefix !== '' && name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name;
    const node: Draft = { name: plain, start, openEnd: end, closeStart: end, end, children: childless };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = node;
    else if (parent.children === childless) parent.children = [node];
    else parent.children.push(node);
    if (!empty) this.#open.push(node);
  }

  #closeTag(start: number): void {
    this.#position = this.#behind('>', start);
    if (this.#depth === 0) this.#corrupt('unopened element');
    if (this.#depth <= this.#options.depth) {
      const node = this.#open.pop();
      if (node !== undefined && this.#closes(node, start)) {
        node.closeStart = start;
        node.end = this.#position;
      } else this.#corrupt('an end tag of another element');
    }
    this.#depth -= 1;
  }

  #closes(node: Draft, start: number): boolean {
    const name = qualifiedName(this.#text, node.start);
    const behind = start + 2 + name.length;
    if (!this.#text.startsWith(name, start + 2)) return false;
    return this.#text.charCodeAt(behind) === 0x3e || /\s/.test(this.#text.charAt(behind));
  }

  /** Behind the `>` of a start tag: one inside of an attribute's value does not end it. */
  #tagEnd(start: number): number {
    const text = this.#text;
    let quote = 0;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x3e) return at + 1;
      else if (code === 0x22 || code === 0x27) quote = code;
    }
    return this.#corrupt('unclosed tag');
  }

  #behind(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? this.#corrupt('unclosed tag') : at + mark.length;
  }

  #corrupt(detail: string): never {
    return stopReading('workbook.corrupt', { detail: `${this.#options.part}: ${detail}` });
  }
}

/** The name of the element whose start tag begins at `start`, as written. */
export function qualifiedName(text: string, start: number): string {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break;
  }
  return text.slice(start + 1, end);
}
