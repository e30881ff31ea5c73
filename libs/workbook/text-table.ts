import { detached } from './detached-text.ts';

/** So many texts are packed at once: a power of two, and more than a form has, whose texts are read again and again. */
const usualBlock = 4096;

/** So many texts that were asked for last stay unpacked: tables repeat the few words of a column. A power of two. */
const recentSize = 256;

/** Some texts one behind the other: in bytes where all are ASCII, else two bytes a UTF-16 code unit. */
interface Block {
  readonly bytes: Uint8Array;
  /** Where each text ends, doubled, and 1 more where it is stored in two bytes a unit. */
  readonly ends: Uint32Array;
}

/**
 * Texts by index, packed outside the heap of the engine: a table of a hundred thousand short ones takes a third of the memory
 * that as many strings would take, and leaves nothing to its garbage collector.
 *
 * @example
 * const table = new TextTable();
 * table.push('片区名称'); // 0
 * table.at(0); // '片区名称'
 */
export class TextTable {
  readonly #blocks: Block[] = [];
  /** The texts that do not fill a block yet. */
  #open: string[] = [];
  readonly #recent: string[] = [];
  readonly #recentIndexes: number[] = [];
  readonly #blockSize: number;

  /** @param blockSize so many texts are packed at once */
  constructor(blockSize = usualBlock) {
    this.#blockSize = blockSize;
  }

  get length(): number {
    return this.#blocks.length * this.#blockSize + this.#open.length;
  }

  /** Keeps a copy of the text, and gives its index. */
  push(text: string): number {
    const index = this.length;
    this.#open.push(detached(text));
    if (this.#open.length === this.#blockSize) {
      this.#blocks.push(pack(this.#open));
      this.#open = [];
    }
    return index;
  }

  /** Undefined where there is none, and for what is no index. */
  at(index: number): string | undefined {
    if (!(Number.isInteger(index) && index >= 0)) return undefined;
    const number = Math.floor(index / this.#blockSize);
    const block = this.#blocks[number];
    if (block === undefined) return number === this.#blocks.length ? this.#open[index % this.#blockSize] : undefined;
    const slot = index % recentSize;
    if (this.#recentIndexes[slot] === index) return this.#recent[slot];
    const text = unpack(block, index % this.#blockSize);
    this.#recentIndexes[slot] = index;
    this.#recent[slot] = text;
    return text;
  }

  /** The length of a text in UTF-16 code units, without unpacking it; undefined where there is none. */
  lengthAt(index: number): number | undefined {
    const block = this.#blocks[Math.floor(index / this.#blockSize)];
    if (block === undefined || !Number.isInteger(index)) return this.at(index)?.length;
    const { start, end, wide } = spanOf(block, index % this.#blockSize);
    return wide ? (end - start) / 2 : end - start;
  }
}

function spanOf(
  { ends }: Block,
  place: number,
): { readonly start: number; readonly end: number; readonly wide: boolean } {
  const end = ends[place] ?? 0;
  return { start: place === 0 ? 0 : (ends[place - 1] ?? 0) >>> 1, end: end >>> 1, wide: (end & 1) === 1 };
}

function pack(texts: readonly string[]): Block {
  const wide = texts.map((text) => !isAscii(text));
  const size = texts.reduce((sum, { length }, place) => sum + (wide[place] ? 2 * length : length), 0);
  const bytes = new Uint8Array(size);
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    end = wide[place] ? writeWide(bytes, end, text) : writeAscii(bytes, end, text);
    ends[place] = 2 * end + (wide[place] ? 1 : 0);
  }
  return { bytes, ends };
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

function writeAscii(bytes: Uint8Array, start: number, text: string): number {
  for (let index = 0; index < text.length; index++) bytes[start + index] = text.charCodeAt(index);
  return start + text.length;
}

function writeWide(bytes: Uint8Array, start: number, text: string): number {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes[start + 2 * index] = unit;
    bytes[start + 2 * index + 1] = unit >>> 8;
  }
  return start + 2 * text.length;
}

/** A function takes no more arguments than this for certain. */
const mostUnits = 8192;

function unpack(block: Block, place: number): string {
  const { start, end, wide } = spanOf(block, place);
  const { bytes } = block;
  const step = wide ? 2 : 1;
  let text = '';
  for (let from = start; from < end; from += mostUnits * step) {
    const units: number[] = [];
    const to = Math.min(end, from + mostUnits * step);
    for (let at = from; at < to; at += step) units.push((bytes[at] ?? 0) | (wide ? (bytes[at + 1] ?? 0) << 8 : 0));
    text += String.fromCharCode(...units);
  }
  return text;
}
