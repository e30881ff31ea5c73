import { opened, withAttribute } from './tag-attributes.ts';
import { isSelfClosing, qualifiedName, type XmlNode } from './xml-node.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How an element is added to. */
interface AppendOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly at?: number;
}

/** Changes to one text, all told in positions of the text as it was; they may not overlap. */
export class TextEdits {
  readonly #source: string;
  readonly #edits: Edit[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Puts `text` before the character at `at`; behind what was put there before. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Puts `text` in place of what stands from `start` to `end`. */
  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /**
   * Puts `markup` at the end of an element, or at another place in it, and sets attributes of its start tag. At most once an
   * element.
   */
  append(node: XmlNode, markup: string, { attributes = {}, at = node.closeStart }: AppendOptions = {}): void {
    const tag = this.#source.slice(node.start, node.openEnd);
    const changed = Object.entries(attributes).reduce((so, [name, value]) => withAttribute(so, name, value), tag);
    if (isSelfClosing(node)) {
      const close = `</${qualifiedName(this.#source, node.start)}>`;
      this.replace(node.start, node.end, `${opened(changed)}${markup}${close}`);
    } else {
      if (changed !== tag) this.replace(node.start, node.openEnd, changed);
      this.insert(at, markup);
    }
  }

  /** The text with all changes made. */
  apply(): string {
    const pieces: string[] = [];
    let position = 0;
    for (const { start, end, text } of this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < position) throw new RangeError(`edits overlap at ${start}`);
      pieces.push(this.#source.slice(position, start), text);
      position = end;
    }
    pieces.push(this.#source.slice(position));
    return pieces.join('');
  }
}
