/** So many texts share one string: a power of two. */
const blockSize = 256;

/**
 * Texts by index, packed: a table of a hundred thousand short ones takes a third of the memory that as many strings of
 * their own would take, and leaves little work to the garbage collector.
 *
 * @example
 * const table = new TextTable();
 * table.push('片区名称');
 * table.at(0); // '片区名称'
 */
export class TextTable {
  /** The texts of each full block, one behind the other. */
  readonly #blocks: string[] = [];
  /** Where each of their texts ends in its block. */
  readonly #ends: Uint32Array[] = [];
  /** The texts that do not fill a block yet. */
  #open: string[] = [];

  get length(): number {
    return this.#blocks.length * blockSize + this.#open.length;
  }

  push(text: string): void {
    this.#open.push(text);
    if (this.#open.length < blockSize) return;
    let end = 0;
    this.#ends.push(
      Uint32Array.from(this.#open, ({ length }) => {
        end += length;
        return end;
      }),
    );
    this.#blocks.push(this.#open.join(''));
    this.#open = [];
  }

  /** Undefined where there is none, and for what is no index. */
  at(index: number): string | undefined {
    if (!(Number.isInteger(index) && index >= 0)) return undefined;
    const block = Math.floor(index / blockSize);
    const place = index % blockSize;
    const text = this.#blocks[block];
    if (text === undefined) return block === this.#blocks.length ? this.#open[place] : undefined;
    const ends = this.#ends[block];
    return text.slice(place === 0 ? 0 : ends?.[place - 1], ends?.[place]);
  }
}
