import type { ReadBudget } from './read-budget.ts';
import { stopReading } from './reading-stopped.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { XmlRefused } from './xml-refused.ts';
import { type XmlEvents, XmlScanner } from './xml-scanner.ts';
import { decodeXml } from './xml-text.ts';

/**
 * What a part's reader is told, in document order. Names come without prefix where it is that of the root element, so
 * `<x:c>` under `<x:worksheet>` is `c`, while `<xm:f>` of an extension stays `xm:f`. `depth` of the root is 1.
 */
export interface XmlHandler {
  /** The attributes hold until the call returns. */
  open(name: string, attributes: XmlAttributes, depth: number): void;
  close(name: string, depth: number): void;
  /** Character data and CDATA; one text may come in several calls. */
  text(text: string): void;
  /** As of {@link XmlEvents}, of a document without prefixes; it counts the element itself. */
  whole?(text: string, at: number, depth: number): number;
}

/** A part of the package to be read as XML. */
export interface XmlPart {
  /** For the detail of a problem. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Without a tag for this many characters a part cannot be a workbook's: a cell's 32,767 characters, each escaped in the
 * longest way, are a quarter of it. The scanner keeps a text until it is complete, so this is what bounds its memory.
 */
const longestText = 1_000_000;

/**
 * Reads a part from its first byte to its last. Stops at malformed XML, a DOCTYPE (so no entity is ever declared), or a
 * passed limit.
 */
export async function readXml(
  { name: part, content }: XmlPart,
  handler: XmlHandler,
  budget: ReadBudget,
): Promise<void> {
  const elements = new PartElements(handler, budget);
  const scanner = new XmlScanner(elements);
  try {
    for await (const text of asText(part, content)) {
      elements.sinceTag += text.length;
      scanner.write(text);
      if (elements.sinceTag > longestText)
        stopReading('workbook.zip-bomb', { detail: `${part}: no tag in ${longestText} characters` });
    }
    scanner.close();
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    if (error.kind === 'doctype') stopReading('workbook.doctype', { detail: part });
    stopReading('workbook.corrupt', { detail: `${part}: ${error.message}` });
  }
}

/** Between the scanner and a part's reader: takes the root's prefix off, knows the depth and counts. */
class PartElements implements XmlEvents {
  readonly #handler: XmlHandler;
  readonly #budget: ReadBudget;
  #prefix = '';
  #depth = 0;
  /** Characters since the last tag, in whole pieces. */
  sinceTag = 0;

  constructor(handler: XmlHandler, budget: ReadBudget) {
    this.#handler = handler;
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#depth === 0) this.#prefix = name.slice(0, name.indexOf(':') + 1);
    this.#depth += 1;
    this.sinceTag = 0;
    this.#budget.element(this.#depth, attributes.count);
    this.#handler.open(this.#plain(name), attributes, this.#depth);
  }

  close(name: string): void {
    this.#handler.close(this.#plain(name), this.#depth);
    this.#depth -= 1;
    this.sinceTag = 0;
  }

  text(text: string): void {
    this.#handler.text(text);
  }

  whole(text: string, at: number): number {
    const end = this.#prefix === '' ? (this.#handler.whole?.(text, at, this.#depth + 1) ?? 0) : 0;
    if (end > 0) this.sinceTag = 0;
    return end;
  }

  #plain(name: string): string {
    const prefix = this.#prefix;
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }
}

/** TextDecoder throws for bytes outside the encoding and for encodings that it does not know: both are the file's fault. */
async function* asText(part: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  try {
    yield* decodeXml(content);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    stopReading('workbook.corrupt', { detail: `${part}: ${error.message}` });
  }
}
