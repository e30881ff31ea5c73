import { updateCrc32 } from '../crc32.ts';
import type { Deflate } from '../deflate.ts';
import type { Inflate } from '../inflate.ts';
import type { ReadBudget } from '../read-budget.ts';
import { stopReading } from '../reading-stopped.ts';
import { xmlText } from '../xml-text.ts';
import { partKey, readZipDirectory, type ZipEntry } from '../zip-directory.ts';
import { readWholeZipEntry } from '../zip-entry.ts';
import { outlineXml, type XmlNode } from './xml-node.ts';
import { changedHeader, newHeader, type PackedEntry, writeZip } from './zip-writer.ts';

/** A part that is changed or added. */
interface WrittenPart {
  readonly name: string;
  readonly text: string;
  /** Each character of the text is one byte of the part. */
  readonly raw: boolean;
}

/** What was found in a part that was looked through, as long as its text is this. */
interface RememberedOutline {
  readonly text: string;
  readonly depth: number;
  readonly root: XmlNode;
}

/** The parts of an .xlsx, of which some are changed or added while all others are passed on as they lie in the file. */
export class EditedPackage {
  readonly budget: ReadBudget;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #inflate: Inflate;
  readonly #written = new Map<string, WrittenPart>();
  readonly #small = new Map<string, string>();
  readonly #outlines = new Map<string, RememberedOutline>();

  constructor(bytes: Uint8Array, inflate: Inflate, budget: ReadBudget) {
    this.budget = budget;
    this.#entries = readZipDirectory(bytes, budget.limits);
    this.#inflate = inflate;
  }

  /** The keys of all parts, those that were added at the end. */
  get keys(): readonly string[] {
    return Array.from(new Set([...this.#entries.keys(), ...this.#written.keys()]));
  }

  has(key: string): boolean {
    return this.#entries.has(key) || this.#written.has(key);
  }

  /** The name of a part in its own case, which some readers insist on; the key itself of a part that there is not. */
  nameOf(key: string): string {
    const header = this.#entries.get(key)?.header;
    if (header === undefined) return this.#written.get(key)?.name ?? key;
    const length = new DataView(header.buffer, header.byteOffset).getUint16(28, true);
    return new TextDecoder()
      .decode(header.subarray(46, 46 + length))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
  }

  /** The first name `{stem}{n}.{extension}` that is free. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`;
      if (!this.has(partKey(name))) return name;
    }
  }

  /** The text of a part, as changed so far; undefined when there is none. */
  async find(key: string): Promise<string | undefined> {
    const written = this.#written.get(key);
    if (written !== undefined) return written.text;
    const entry = this.#entries.get(key);
    const known = this.#small.get(key);
    if (entry === undefined || known !== undefined) return known;
    const text = decoded(await this.#inflated(entry), key);
    if (text.length <= mostRemembered) this.#small.set(key, text);
    return text;
  }

  /** As {@link find}; a part that is missing makes the file corrupt. */
  async read(key: string): Promise<string> {
    return (await this.find(key)) ?? stopReading('workbook.corrupt', { detail: `${key}: missing` });
  }

  /** Changes a part, or adds one. */
  write(name: string, text: string): void {
    this.#written.set(partKey(name), { name, text, raw: false });
  }

  /** A part whose encoding is not to be relied on, as a text in which each character is a byte. */
  async findRaw(key: string): Promise<string | undefined> {
    const written = this.#written.get(key);
    if (written !== undefined) return written.text;
    const entry = this.#entries.get(key);
    return entry && characters(await this.#inflated(entry));
  }

  /** As {@link write}, for a text of {@link findRaw}. */
  writeRaw(name: string, text: string): void {
    this.#written.set(partKey(name), { name, text, raw: true });
  }

  /** The elements of a part's text, down to a depth. */
  outline(key: string, text: string, depth: number, within?: XmlNode): XmlNode {
    if (within !== undefined) return outlineXml(text, { part: key, budget: this.budget, depth, within });
    const known = this.#outlines.get(key);
    if (known?.depth === depth && known.text === text) return known.root;
    const root = outlineXml(text, { part: key, budget: this.budget, depth });
    if (text.length <= mostRemembered) this.#outlines.set(key, { text, depth, root });
    return root;
  }

  /** The file: entries that were there in their order, those that are new behind them. */
  async bytes(deflate: Deflate | undefined): Promise<Uint8Array<ArrayBuffer>> {
    const packed: PackedEntry[] = [];
    for (const entry of this.#entries.values()) {
      const written = this.#written.get(entry.key);
      packed.push(
        written === undefined ? entry : await pack(written, deflate, (method) => changedHeader(entry.header, method)),
      );
    }
    for (const [key, written] of this.#written) {
      if (!this.#entries.has(key))
        packed.push(await pack(written, deflate, (method) => newHeader(written.name, method)));
    }
    return writeZip(packed);
  }

  #inflated(entry: ZipEntry): Promise<Uint8Array> {
    return readWholeZipEntry(entry, this.#inflate, this.budget, this.budget.limits.entry);
  }
}

/** Relationships and types are looked at again and again; a sheet is not, and would only stand in the way. In characters. */
const mostRemembered = 16 * 1024;

/** A deflater costs as much to set up as to run on such a part, and there are half a dozen in every copy. In bytes. */
const worthDeflating = 2048;

async function pack(
  { text, raw }: WrittenPart,
  deflate: Deflate | undefined,
  header: (method: 'store' | 'deflate') => Uint8Array,
): Promise<PackedEntry> {
  const bytes = raw ? bytesOf(text) : new TextEncoder().encode(text);
  const compressed = bytes.length < worthDeflating ? undefined : await deflate?.(bytes);
  const smaller = compressed !== undefined && compressed.length < bytes.length;
  return {
    header: header(smaller ? 'deflate' : 'store'),
    compressed: smaller ? compressed : bytes,
    size: bytes.length,
    crc: deflate?.crc32?.(bytes) ?? updateCrc32(0, bytes),
  };
}

/**
 * The text of a part that can be encoded again as UTF-8: of one that was UTF-8, every byte comes back, its byte order mark
 * too; one that was not says so from now on.
 */
function decoded(bytes: Uint8Array, key: string): string {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    const text = mark + xmlText(bytes);
    return text.replace(/^(\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8');
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return stopReading('workbook.corrupt', { detail: `${key}: ${error.message}` });
  }
}

/** Each byte as a character; Latin-1 by TextDecoder is Windows-1252, which is another code. */
function characters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (isAscii(text)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** As the drawings that programs write are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are characters of ASCII
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);
