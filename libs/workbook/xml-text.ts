/**
 * The text of an XML part from its bytes, in pieces; characters that are split between pieces are put together, and so are
 * tags, wherever that is possible: a piece begins with the `<` of one. UTF-8 and UTF-16 are told by byte order mark or
 * first bytes, others by the XML declaration. Throws a TypeError on bytes that are not of that encoding.
 *
 * @example
 * for await (const text of decodeXml(chunks)) scanner.write(text);
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: Decoder | undefined;
  let head = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk);
      continue;
    }
    head = joined(head, chunk);
    if (head.length < declarationLength) continue;
    decoder = decoderOf(head);
    yield decoder.decode(head);
  }
  // A part shorter than a declaration may be: nothing is decoded yet.
  if (decoder === undefined) {
    decoder = decoderOf(head);
    yield decoder.decode(head);
  }
  yield decoder.end();
}

/**
 * As {@link decodeXml}, of all bytes of a part at once.
 *
 * @example
 * xmlText(new TextEncoder().encode('<a/>')); // '<a/>'
 */
export function xmlText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  const text = utf8.decode(bytes);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

const declarationLength = 128;

/** Decodes piece by piece; the end gives what is left. */
interface Decoder {
  decode(chunk: Uint8Array): string;
  end(): string;
}

function decoderOf(head: Uint8Array): Decoder {
  const encoding = encodingOf(head);
  if (encoding === 'utf-8') return new Utf8Decoder();
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

const latin1 = new TextDecoder('latin1');

/** By XML 1.0, appendix F. TextDecoder itself takes the byte order mark away. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = latin1.decode(head.subarray(0, declarationLength));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase();
  // A part declared as UTF-16 whose first bytes are not is read as what its bytes are.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

/** Remembers nothing between calls, so that one serves for all. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Nearly every part is UTF-8. Cutting its bytes before a `<`, which is no part of any other character, keeps tags whole
 * and spares the decoder the slower way that remembers half a character.
 */
class Utf8Decoder implements Decoder {
  #rest: Uint8Array = new Uint8Array(0);
  #atStart = true;

  decode(chunk: Uint8Array): string {
    const bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk);
    const cut = lastCut(bytes);
    // A copy: the chunk belongs to the inflater.
    this.#rest = bytes.slice(cut);
    return this.#text(bytes.subarray(0, cut));
  }

  end(): string {
    return this.#text(this.#rest);
  }

  #text(bytes: Uint8Array): string {
    const text = utf8.decode(bytes);
    if (!this.#atStart || text === '') return text;
    this.#atStart = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }
}

/** A text longer than this is given in pieces, so that no more bytes than these wait for a tag. */
const longestRest = 64 * 1024;

/** Before the last `<`; in a long text without one, before its last character. */
function lastCut(bytes: Uint8Array): number {
  const tag = bytes.lastIndexOf(0x3c);
  if (tag > 0 || bytes.length < longestRest) return Math.max(tag, 0);
  let cut = bytes.length - 1;
  // Bytes from 0x80 to 0xBF go on with a character; none has more than three of them.
  while (cut > bytes.length - 4 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return cut;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
