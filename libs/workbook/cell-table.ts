import { CellStore, lastBy, type PackedCell } from './cell-store.ts';
import { TableRow } from './table-row.ts';
import type { Cell } from './workbook.ts';

/**
 * The cells of a sheet by row, then column, packed: a million of them take some 30 MB. Each is made when it is asked for, and made
 * anew when it is asked for again, so that two are the same cell when their references are the same.
 *
 * Asking goes by place, row or index; going through all of them is as with an array.
 *
 * @example
 * CellTable.of([{ row: 4, column: 2, type: 'number', value: 612.5 }]).atPlace(4, 2)?.ref; // 'B4'
 */
export class CellTable implements Iterable<Cell> {
  readonly #store: CellStore;

  /** @param store its cells are sorted by row, then column, each place once */
  constructor(store: CellStore) {
    this.#store = store;
  }

  /** Packs cells that are sorted by row, then column, each place once. */
  static of(cells: Iterable<PackedCell>): CellTable {
    const store = new CellStore();
    for (const cell of cells) store.push(cell);
    return new CellTable(store);
  }

  get length(): number {
    return this.#store.length;
  }

  /** The rows with content, ascending. */
  get rows(): readonly number[] {
    return this.#store.rows;
  }

  /** The last row with content; 0 where there is none. */
  get lastRow(): number {
    return this.#store.rows.at(-1) ?? 0;
  }

  /** The last column with content; 0 where there is none. */
  get lastColumn(): number {
    return this.#store.lastColumn;
  }

  /** By index; counted from the end where it is negative. */
  at(index: number): Cell | undefined {
    const from = index < 0 ? this.length + index : index;
    return Number.isInteger(from) && from >= 0 && from < this.length
      ? this.#cell(from, this.#store.runOf(from))
      : undefined;
  }

  /** The cells of a row; of one without any as well. */
  row(row: number): TableRow {
    const run = this.#runOfRow(row);
    return run === undefined
      ? new TableRow(this.#store, row, 0, 0)
      : new TableRow(this.#store, row, this.#start(run), this.#start(run + 1));
  }

  /** All cells of a row, by column. */
  inRow(row: number): readonly Cell[] {
    return this.row(row).cells();
  }

  atPlace(row: number, column: number): Cell | undefined {
    return this.row(row).atColumn(column);
  }

  *[Symbol.iterator](): Generator<Cell, void, undefined> {
    for (const run of this.rows.keys()) {
      for (let index = this.#start(run); index < this.#start(run + 1); index++) yield this.#cell(index, run);
    }
  }

  /** The cells of these places only, without making any; itself where these are all. Asked in the order of the cells. */
  where(isMeant: (row: number, column: number) => boolean): CellTable {
    const meant: number[] = [];
    for (const [run, row] of this.rows.entries()) {
      for (let index = this.#start(run); index < this.#start(run + 1); index++) {
        if (isMeant(row, this.#store.column(index))) meant.push(index);
      }
    }
    return meant.length === this.length ? this : new CellTable(this.#store.select(meant));
  }

  map<Made>(make: (cell: Cell) => Made): Made[] {
    return Array.from(this, make);
  }

  flatMap<Made>(make: (cell: Cell) => Made | readonly Made[]): Made[] {
    return Array.from(this).flatMap(make);
  }

  filter(isMeant: (cell: Cell) => unknown): Cell[] {
    const meant: Cell[] = [];
    for (const cell of this) if (isMeant(cell)) meant.push(cell);
    return meant;
  }

  find(isMeant: (cell: Cell) => unknown): Cell | undefined {
    for (const cell of this) if (isMeant(cell)) return cell;
    return undefined;
  }

  some(isMeant: (cell: Cell) => unknown): boolean {
    return this.find(isMeant) !== undefined;
  }

  /** Whether a text in any of the cells is meant, without making the cells. */
  someText(isMeant: (text: string) => boolean): boolean {
    for (let index = 0; index < this.length; index++) {
      const text = this.#store.text(index);
      if (text !== undefined && isMeant(text)) return true;
    }
    return false;
  }

  #start(run: number): number {
    return this.#store.starts[run] ?? this.length;
  }

  /** In a sheet without gaps, a row stands at its own number. */
  #runOfRow(row: number): number | undefined {
    const run = this.rows[row - 1] === row ? row - 1 : lastBy(this.rows, row);
    return this.rows[run] === row ? run : undefined;
  }

  #cell(index: number, run: number): Cell {
    return this.#store.cell(index, this.rows[run] ?? 0);
  }
}
