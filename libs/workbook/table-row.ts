import type { CellStore } from './cell-store.ts';
import type { Cell } from './workbook.ts';

const noCells: readonly (Cell | undefined)[] = [];

/**
 * The cells of one row of a table, by column. Each is made when it is first asked for.
 *
 * @example
 * CellTable.of([{ row: 4, column: 2, type: 'number', value: 612.5 }]).row(4).atColumn(2)?.ref; // 'B4'
 */
export class TableRow {
  readonly #store: CellStore;
  readonly #row: number;
  readonly #start: number;
  readonly #end: number;
  // No literal, for the reason that a cell is none: an array that lasts keeps all its cells.
  readonly #made = noCells.slice();

  /**
   * @param start the index of the row's first cell
   * @param end that behind its last one
   */
  constructor(store: CellStore, row: number, start: number, end: number) {
    this.#store = store;
    this.#row = row;
    this.#start = start;
    this.#end = end;
  }

  /** All of them. */
  cells(): readonly Cell[] {
    for (let index = this.#start; index < this.#end; index++) this.#cell(index);
    // None is lacking now.
    return this.#made as readonly Cell[];
  }

  atColumn(column: number): Cell | undefined {
    const index = this.#indexOf(column);
    return index < this.#end && this.#store.column(index) === column ? this.#cell(index) : undefined;
  }

  /** The first that is meant; those behind it are not made. */
  find(isMeant: (cell: Cell) => boolean): Cell | undefined {
    for (let index = this.#start; index < this.#end; index++) {
      const cell = this.#cell(index);
      if (isMeant(cell)) return cell;
    }
    return undefined;
  }

  /** Where a column stands, or would. In a row without gaps, at its own number. */
  #indexOf(column: number): number {
    let low = this.#start;
    let high = Math.min(this.#end, low + column);
    if (high > low && this.#store.column(high - 1) === column) return high - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#store.column(middle) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #cell(index: number): Cell {
    const place = index - this.#start;
    const before = this.#made[place];
    if (before !== undefined) return before;
    const cell = this.#store.cell(index, this.#row);
    // What is skipped is filled, so that the array has no holes.
    while (this.#made.length < place) this.#made.push(undefined);
    this.#made[place] = cell;
    return cell;
  }
}
