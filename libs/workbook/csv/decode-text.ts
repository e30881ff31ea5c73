/**
 * The text of a file whose encoding nobody noted: as its byte order mark says (UTF-8, UTF-16), else strictly UTF-8, else
 * strictly GB18030, of which GBK and GB2312 are parts. Undefined where it is none of these. The mark is no part of the
 * text.
 *
 * UTF-8 with a few damaged bytes often is GB18030 by chance, of quite other characters: it is refused, not misread. Big5
 * cannot be told from GB18030 and is read as that.
 *
 * @example
 * decodeText(Uint8Array.of(0xc7, 0xf8)); // '区'
 * decodeText(Uint8Array.of(0xe5, 0x8c, 0xba)); // '区'
 * decodeText(Uint8Array.of(0xff)); // undefined
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return strictly(marked.encoding, bytes.subarray(marked.mark.length));
  return strictly('utf-8', bytes) ?? (isDamagedUtf8(bytes) ? undefined : strictly('gb18030', bytes));
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
] as const;

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The decoder's word for bytes that are not of the encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** True when more characters of three bytes and more, as Chinese ones are, read well than do not. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let sound = 0;
  let damaged = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code >= 0x800) sound += 1;
  }
  return sound > damaged;
}
