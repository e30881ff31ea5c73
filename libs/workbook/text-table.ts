import { detached } from './detached-text.ts';

/** So many texts are packed at once: a power of two, and more than a form has, whose texts are read again and again. */
const usualBlock = 4096;

/** So many texts that were asked for last stay unpacked: tables repeat the few words of a column. A power of two. */
const recentSize = 256;

/** Some texts one behind the other, and where each ends. */
interface Block {
  readonly text: string;
  readonly ends: Uint32Array;
}

/**
 * Texts by index, many packed into one: a table of a hundred thousand short ones takes a third of the memory that as many strings would
 * take, and gives the engine's garbage collector next to nothing to look at.
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
    const { start, end } = spanOf(block, index % this.#blockSize);
    const text = block.text.slice(start, end);
    this.#recentIndexes[slot] = index;
    this.#recent[slot] = text;
    return text;
  }

  /** The length of a text in UTF-16 code units, without unpacking it; undefined where there is none. */
  lengthAt(index: number): number | undefined {
    const block = this.#blocks[Math.floor(index / this.#blockSize)];
    if (block === undefined || !Number.isInteger(index)) return this.at(index)?.length;
    const { start, end } = spanOf(block, index % this.#blockSize);
    return end - start;
  }
}

const spanOf = ({ ends }: Block, place: number): { readonly start: number; readonly end: number } => ({
  start: place === 0 ? 0 : (ends[place - 1] ?? 0),
  end: ends[place] ?? 0,
});

const pack = (texts: readonly string[]): Block => {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [place, { length }] of texts.entries()) {
    end += length;
    ends[place] = end;
  }
  return { text: texts.join(''), ends };
};
