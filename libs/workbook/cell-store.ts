import { formatCellReference } from './cell-reference.ts';
import { TextTable } from './text-table.ts';
import type { VisitedCell } from './visitor.ts';
import type { Cell } from './workbook.ts';

/** A cell to be packed: as a visitor is shown it, or as a table gives it back. Its reference is that of its place. */
export type PackedCell = Pick<VisitedCell, 'row' | 'column' | 'type' | 'value'> & {
  readonly [Key in 'raw' | 'formula' | 'numberFormat' | 'hidden' | 'shared']?: VisitedCell[Key] | undefined;
};

/** The texts of a store. Several stores may have them in common. */
interface StoredTexts {
  /** The table of shared strings of the file. */
  readonly shared: TextTable;
  /** All other texts of cells. */
  readonly own: TextTable;
  /** Numbers as they are stored, apart: a text of nothing but digits takes half the memory. */
  readonly numbers: TextTable;
  readonly formulas: TextTable;
  readonly formats: string[];
  readonly formatNumbers: Map<string, number>;
}

/** So many cells share their arrays: a power of two. */
const chunkSize = 4096;

/** What is packed of each cell beside its row: 14 bytes. */
interface Chunk {
  readonly columns: Uint16Array;
  /** Type, flags and, from bit 8 on, the number of the format, 0 for none. */
  readonly looks: Uint32Array;
  /** The value of a number or boolean; the index of the text of all others. */
  readonly slots: Float64Array;
}

const types = ['number', 'string', 'boolean', 'error', 'date'] as const satisfies readonly Cell['type'][];
const typeBits = 7;
const hiddenBit = 8;
/** The slot is the index of a stored number. */
const rawBit = 16;
/** The slot is the index of a shared string. */
const sharedBit = 32;
/** A formula whose value was not saved. */
const unvaluedBit = 64;
const formulaBit = 128;
const formatShift = 8;

/** Cells one behind the other, in whichever order they are pushed: typed arrays and texts, no object a cell. */
export class CellStore {
  /** The row of each run of cells of one row, and the index of its first cell. */
  readonly rows: number[] = [];
  readonly starts: number[] = [];
  length = 0;
  lastColumn = 0;
  readonly #chunks: Chunk[] = [];
  readonly #texts: StoredTexts;
  /** The cells with a formula, ascending, and the index of its text. */
  readonly #formulaCells: number[] = [];
  readonly #formulaTexts: number[] = [];
  /** The row that was pushed to last; there is none before the first. */
  #row = 0;
  #format: string | undefined;
  #formatNumber = 0;

  constructor(texts: StoredTexts = newTexts(new TextTable())) {
    this.#texts = texts;
  }

  /** A store whose cells may refer to the shared strings of the file. */
  static over(sharedStrings: TextTable): CellStore {
    return new CellStore(newTexts(sharedStrings));
  }

  push(cell: PackedCell): void {
    const { type, formula, numberFormat } = cell;
    let look = types.indexOf(type) | (cell.hidden === true ? hiddenBit : 0);
    if (numberFormat !== undefined) look |= this.#numberOf(numberFormat) << formatShift;
    if (formula !== undefined) {
      look |= formulaBit;
      this.#formulaCells.push(this.length);
      this.#formulaTexts.push(this.#texts.formulas.push(formula));
    }
    const { shared } = cell;
    // The text of a shared string is not asked for.
    const value = shared === undefined ? cell.value : '';
    const raw = typeof value === 'number' ? cell.raw : undefined;
    let slot = 0;
    if (shared !== undefined) {
      slot = shared;
      look |= sharedBit;
    } else if (typeof value === 'string') {
      slot = this.#texts.own.push(value);
    } else if (value === null) {
      look |= unvaluedBit;
    } else if (raw !== undefined) {
      slot = this.#texts.numbers.push(raw);
      look |= rawBit;
    } else {
      slot = Number(value);
    }
    this.#append(cell.row, cell.column, look, slot);
  }

  /** The cell at an index below the length; `row` is the one that it stands in. */
  cell(index: number, row: number): Cell {
    const { columns, looks, slots } = this.#chunk(index);
    const place = index % chunkSize;
    const look = looks[place] ?? 0;
    const type = types[look & typeBits];
    const slot = slots[place] ?? 0;
    const column = columns[place] ?? 0;
    const raw = (look & rawBit) === 0 ? undefined : this.#texts.numbers.at(slot);
    const value = this.#value(look, slot, raw);
    const cell = new PlacedCell(formatCellReference(row, column), row, column, type, value);
    const draft = cell as Partial<Record<'raw' | 'formula' | 'numberFormat', string | undefined>> & { hidden?: true };
    if (raw !== undefined) draft.raw = raw;
    if ((look & formulaBit) !== 0) draft.formula = this.#formula(index);
    const format = look >>> formatShift;
    if (format > 0) draft.numberFormat = this.#texts.formats[format - 1];
    if ((look & hiddenBit) !== 0) draft.hidden = true;
    // Whatever was pushed was a cell.
    return draft as unknown as Cell;
  }

  /** The text of the cell at an index below the length; undefined where it is a number, a boolean or not known. */
  text(index: number): string | undefined {
    const { looks, slots } = this.#chunk(index);
    const place = index % chunkSize;
    const value = this.#value(looks[place] ?? 0, slots[place] ?? 0, '');
    return typeof value === 'string' ? value : undefined;
  }

  column(index: number): number {
    return this.#chunk(index).columns[index % chunkSize] ?? 0;
  }

  /** The place among `rows` of the row that a cell stands in. */
  runOf(index: number): number {
    return lastBy(this.starts, index);
  }

  /** A store of these cells only, in the order of their indexes as given. */
  select(indexes: Iterable<number>): CellStore {
    const selected = new CellStore(this.#texts);
    for (const index of indexes) {
      const { columns, looks, slots } = this.#chunk(index);
      const place = index % chunkSize;
      const look = looks[place] ?? 0;
      if ((look & formulaBit) !== 0) {
        selected.#formulaCells.push(selected.length);
        selected.#formulaTexts.push(this.#formulaTexts[lastBy(this.#formulaCells, index)] ?? 0);
      }
      selected.#append(this.rows[this.runOf(index)] ?? 0, columns[place] ?? 0, look, slots[place] ?? 0);
    }
    return selected;
  }

  #append(row: number, column: number, look: number, slot: number): void {
    const index = this.length;
    const place = index % chunkSize;
    if (place === 0) this.#chunks.push(newChunk());
    const { columns, looks, slots } = this.#chunk(index);
    columns[place] = column;
    looks[place] = look;
    slots[place] = slot;
    if (row !== this.#row) {
      this.rows.push(row);
      this.starts.push(index);
      this.#row = row;
    }
    if (column > this.lastColumn) this.lastColumn = column;
    this.length = index + 1;
  }

  #value(look: number, slot: number, raw: string | undefined): Cell['value'] {
    if ((look & unvaluedBit) !== 0) return null;
    const type = types[look & typeBits];
    if (type === 'number') return raw === undefined ? slot : Number(raw);
    if (type === 'boolean') return slot !== 0;
    const { shared, own } = this.#texts;
    return ((look & sharedBit) === 0 ? own : shared).at(slot) ?? null;
  }

  #formula(index: number): string | undefined {
    return this.#texts.formulas.at(this.#formulaTexts[lastBy(this.#formulaCells, index)] ?? 0);
  }

  /** A format mostly is that of the cell before. */
  #numberOf(format: string): number {
    if (format !== this.#format) {
      const { formats, formatNumbers } = this.#texts;
      const known = formatNumbers.get(format) ?? formats.push(format);
      formatNumbers.set(format, known);
      this.#format = format;
      this.#formatNumber = known;
    }
    return this.#formatNumber;
  }

  #chunk(index: number): Chunk {
    const chunk = this.#chunks[Math.floor(index / chunkSize)];
    if (chunk === undefined) throw new RangeError(`there is no cell ${index} of ${this.length}`);
    return chunk;
  }
}

/**
 * What every cell has. A class and no literal: V8 moves a literal whose objects have outlived a few collections to the memory
 * of those that last, all that are made from then on, and the cells of a long table would fill it.
 */
class PlacedCell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly type: Cell['type'] | undefined;
  readonly value: Cell['value'];

  constructor(ref: string, row: number, column: number, type: Cell['type'] | undefined, value: Cell['value']) {
    this.ref = ref;
    this.row = row;
    this.column = column;
    this.type = type;
    this.value = value;
  }
}

const newTexts = (shared: TextTable): StoredTexts => ({
  shared,
  own: new TextTable(),
  numbers: new TextTable(),
  formulas: new TextTable(),
  formats: [],
  formatNumbers: new Map(),
});

const newChunk = (): Chunk => ({
  columns: new Uint16Array(chunkSize),
  looks: new Uint32Array(chunkSize),
  slots: new Float64Array(chunkSize),
});

/** The index of the last of some ascending numbers that is at most this one; -1 for none. */
export function lastBy(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
