import { SaxesParser } from 'saxes';
import type { ReadBudget } from './read-budget.ts';
import { stopReading } from './reading-stopped.ts';
import { decodeXml } from './xml-text.ts';

/** Attributes of an element by their names as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * What a part's reader is told, in document order. Names come without prefix where it is that of the root element, so
 * `<x:c>` under `<x:worksheet>` is `c`, while `<xm:f>` of an extension stays `xm:f`. `depth` of the root is 1.
 */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, depth: number): void;
  close(name: string, depth: number): void;
  /** Character data and CDATA; one text may come in several calls. */
  text(text: string): void;
}

/** A part of the package to be read as XML. */
export interface XmlPart {
  /** For the detail of a problem. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Without a tag for this many characters a part cannot be a workbook's: a cell's 32,767 characters, each escaped in the
 * longest way, are a quarter of it. The parser collects a text up to its end, so this is what bounds its memory.
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
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let prefix = '';
  let depth = 0;
  let sinceTag = 0;
  const plain = (name: string) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on('error', ({ message }) => stopReading('workbook.corrupt', { detail: `${part}: ${message}` }));
  parser.on('doctype', () => stopReading('workbook.doctype', { detail: part }));
  parser.on('opentag', ({ name, attributes }) => {
    if (depth === 0) prefix = name.slice(0, name.indexOf(':') + 1);
    depth += 1;
    sinceTag = 0;
    budget.element(depth);
    handler.open(plain(name), attributes, depth);
  });
  parser.on('attribute', () => budget.attribute());
  parser.on('closetag', ({ name }) => {
    handler.close(plain(name), depth);
    depth -= 1;
    sinceTag = 0;
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  for await (const text of asText(part, content)) {
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > longestText)
      stopReading('workbook.zip-bomb', { detail: `${part}: no tag in ${longestText} characters` });
  }
  parser.close();
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
