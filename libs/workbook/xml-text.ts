/**
 * The text of an XML part from its bytes, in pieces; characters that are split between pieces are put together. UTF-8
 * and UTF-16 are told by byte order mark or first bytes, others by the XML declaration. Throws a TypeError on bytes
 * that are not of that encoding.
 *
 * @example
 * for await (const text of decodeXml(chunks)) parser.write(text);
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let head = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
    } else {
      head = joined(head, chunk);
      if (head.length < declarationLength) continue;
      decoder = new TextDecoder(encodingOf(head), { fatal: true });
      yield decoder.decode(head, { stream: true });
    }
  }
  // A part shorter than a declaration may be: nothing is decoded yet.
  yield decoder === undefined ? new TextDecoder(encodingOf(head), { fatal: true }).decode(head) : decoder.decode();
}

const declarationLength = 128;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** By XML 1.0, appendix F. TextDecoder itself takes the byte order mark away. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = String.fromCharCode(...head.subarray(0, declarationLength));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase();
  // A part declared as UTF-16 whose first bytes are not is read as what its bytes are.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}
