import { CellReader, type CellSource } from './cell-reader.ts';
import {
  type CellPosition,
  type CellRange,
  formatCellReference,
  maxColumn,
  maxRow,
  parseCellRange,
  parseCellReference,
} from './cell-reference.ts';
import { withoutCovered } from './covered-cells.ts';
import { stopReading } from './reading-stopped.ts';
import type { Cell, Sheet } from './workbook.ts';
import type { SheetEntry } from './workbook-part.ts';
import { isTrue } from './xml-boolean.ts';
import { readXml, type XmlAttributes, type XmlHandler, type XmlPart } from './xml-reader.ts';

/** Reads one worksheet part. Stops at cells that stand nowhere or twice, naming the sheet. */
export async function readSheet(part: XmlPart, entry: SheetEntry, source: CellSource): Promise<Sheet> {
  const handler = new SheetHandler(entry, source);
  await readXml(part, handler, source.budget);
  return handler.sheet();
}

/** Where the elements that matter stand: `worksheet/sheetData/row/c`, `worksheet/cols/col`, `…/mergeCells/mergeCell`. */
const rowDepth = 3;
const cellDepth = 4;

class SheetHandler implements XmlHandler {
  readonly #entry: SheetEntry;
  readonly #source: CellSource;
  readonly #cell: CellReader;
  readonly #cells: Cell[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  /** The child of `worksheet` that is open. */
  #section = '';
  #hiddenWidth = 0;
  #inCell = false;
  #row = 0;
  #column = 0;
  #rowHidden = false;
  #reference: string | undefined;
  #inOrder = true;

  constructor(entry: SheetEntry, source: CellSource) {
    this.#entry = entry;
    this.#source = source;
    this.#cell = new CellReader(source);
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (this.#inCell) this.#cell.open(name, attributes, depth - cellDepth);
    else if (depth === 2) this.#section = name;
    else if (depth === rowDepth) this.#openInSection(name, attributes);
    else if (depth === cellDepth && name === 'c' && this.#section === 'sheetData') this.#openCell(attributes);
  }

  close(name: string, depth: number): void {
    if (!this.#inCell) return;
    if (depth > cellDepth) this.#cell.close(name, depth - cellDepth);
    else this.#closeCell();
  }

  text(text: string): void {
    if (this.#inCell) this.#cell.text(text);
  }

  /** The sheet, once its part was read to the end. */
  sheet(): Sheet {
    const { name, state } = this.#entry;
    const cells = withoutCovered(this.#inOrder ? this.#cells : this.#sorted(), this.#merges);
    return {
      name,
      state,
      cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      lastRow: cells.at(-1)?.row ?? 0,
      lastColumn: cells.reduce((last, { column }) => Math.max(last, column), 0),
    };
  }

  #openInSection(name: string, attributes: XmlAttributes): void {
    if (name === 'row' && this.#section === 'sheetData') this.#openRow(attributes);
    else if (name === 'col' && this.#section === 'cols') this.#addColumns(attributes);
    else if (name === 'mergeCell' && this.#section === 'mergeCells') this.#addMerge(attributes.ref ?? '');
  }

  #openRow({ r, hidden }: XmlAttributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!(Number.isInteger(row) && row >= 1 && row <= maxRow)) this.#corrupt(`row ${r ?? row}`);
    if (r !== undefined && row <= this.#row) this.#inOrder = false;
    this.#row = row;
    this.#column = 0;
    this.#rowHidden = isTrue(hidden);
    if (this.#rowHidden) this.#hiddenRows.add(row);
  }

  #openCell(attributes: XmlAttributes): void {
    const { r } = attributes;
    const column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    if (column > maxColumn) this.#corrupt(`a cell right of the last column in row ${this.#row}`);
    if (column <= this.#column) this.#inOrder = false;
    this.#column = column;
    this.#reference = r;
    this.#inCell = true;
    this.#cell.begin(attributes);
  }

  #columnOf(reference: string): number {
    const at = parseCellReference(reference);
    if (at === undefined || at.row !== this.#row) return this.#corrupt(`cell ${reference} in row ${this.#row}`);
    return at.column;
  }

  #closeCell(): void {
    this.#inCell = false;
    const at: CellPosition = { row: this.#row, column: this.#column };
    const ref = this.#reference ?? formatCellReference(at.row, at.column);
    const hidden = this.#rowHidden || this.#entry.state !== 'visible' || this.#hiddenColumns.has(at.column);
    const cell = this.#cell.end(ref, at, hidden);
    if (cell !== undefined) this.#cells.push(cell);
  }

  #addColumns({ min, max, hidden }: XmlAttributes): void {
    if (!isTrue(hidden)) return;
    const [first, last] = [Number(min), Number(max)];
    if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last <= maxColumn)) {
      this.#corrupt(`columns ${min} to ${max}`);
    }
    // Ranges that do not overlap cannot be wider than the sheet; this bounds the work, whatever their number.
    this.#hiddenWidth += Math.max(last - first + 1, 0);
    if (this.#hiddenWidth > maxColumn) this.#corrupt('column ranges that overlap');
    for (let column = first; column <= last; column++) this.#hiddenColumns.add(column);
  }

  #addMerge(reference: string): void {
    const range = parseCellRange(reference) ?? this.#corrupt(`merged range ${reference}`);
    const { merges: limit } = this.#source.budget.limits;
    if (this.#merges.length === limit) stopReading('workbook.too-many-merges', { sheet: this.#entry.name, limit });
    this.#merges.push(range);
  }

  /** Rows or cells that a writer put in another order than the sheet shows them. */
  #sorted(): Cell[] {
    const cells = this.#cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
    const twice = cells.find((cell, index) => cell.ref === cells[index + 1]?.ref);
    if (twice !== undefined) {
      stopReading('workbook.corrupt', { sheet: this.#entry.name, cell: twice.ref, detail: 'the cell occurs twice' });
    }
    return cells;
  }

  #corrupt(detail: string): never {
    return stopReading('workbook.corrupt', { sheet: this.#entry.name, detail: detail.slice(0, 80) });
  }
}
