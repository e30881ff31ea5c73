import { CellReader, type CellSource } from './cell-reader.ts';
import { type CellRange, maxColumn, maxRow, parseCellRange, parseCellReference } from './cell-reference.ts';
import { PlainCell } from './plain-cell.ts';
import { stopReading } from './reading-stopped.ts';
import type { ClosedSheet, WorkbookVisitor } from './visitor.ts';
import type { SheetEntry } from './workbook-part.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { isTrue } from './xml-boolean.ts';
import { readXml, type XmlHandler, type XmlPart } from './xml-reader.ts';

/** Reads one worksheet part for a visitor. Stops at cells that stand nowhere, naming the sheet. */
export async function readSheet(
  part: XmlPart,
  entry: SheetEntry,
  source: CellSource,
  visitor: WorkbookVisitor,
): Promise<void> {
  visitor.openSheet({ name: entry.name, state: entry.state, sharedStrings: source.sharedStrings });
  const handler = new SheetHandler(entry, source, visitor);
  await readXml(part, handler, source.budget);
  visitor.closeSheet(handler);
}

/** Where the elements that matter stand: `worksheet/sheetData/row/c`, `worksheet/cols/col`, `…/mergeCells/mergeCell`. */
const rowDepth = 3;
const cellDepth = 4;

class SheetHandler implements XmlHandler, ClosedSheet {
  readonly #entry: SheetEntry;
  readonly #source: CellSource;
  readonly #visitor: WorkbookVisitor;
  readonly #cell: CellReader;
  readonly #plain = new PlainCell();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  inOrder = true;
  /** The child of `worksheet` that is open. */
  #section = '';
  #hiddenWidth = 0;
  #inCell = false;
  #row = 0;
  #column = 0;
  #rowHidden = false;
  #reference: string | undefined;

  constructor(entry: SheetEntry, source: CellSource, visitor: WorkbookVisitor) {
    this.#entry = entry;
    this.#source = source;
    this.#visitor = visitor;
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

  /** A cell that is written as nearly all are, in the row that is open. */
  whole(text: string, at: number, depth: number): number {
    if (depth !== cellDepth || this.#section !== 'sheetData') return 0;
    const plain = this.#plain;
    const end = plain.read(text, at, this.#row);
    if (end === 0) return 0;
    this.#source.budget.element(depth, plain.parts);
    this.#moveTo(plain.column);
    this.#reference = undefined;
    this.#cell.beginPlain(plain);
    this.#closeCell();
    return end;
  }

  #openInSection(name: string, attributes: XmlAttributes): void {
    if (name === 'row' && this.#section === 'sheetData') this.#openRow(attributes);
    else if (name === 'col' && this.#section === 'cols') this.#addColumns(attributes);
    else if (name === 'mergeCell' && this.#section === 'mergeCells') this.#addMerge(attributes.get('ref') ?? '');
  }

  #openRow(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!(Number.isInteger(row) && row >= 1 && row <= maxRow)) this.#corrupt(`row ${r ?? row}`);
    if (r !== undefined && row <= this.#row) this.inOrder = false;
    this.#row = row;
    this.#column = 0;
    this.#rowHidden = isTrue(attributes.get('hidden'));
    if (this.#rowHidden) this.hiddenRows.add(row);
  }

  #openCell(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    const column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    if (column > maxColumn) this.#corrupt(`a cell right of the last column in row ${this.#row}`);
    this.#moveTo(column);
    this.#reference = r;
    this.#inCell = true;
    this.#cell.begin(attributes);
  }

  #moveTo(column: number): void {
    if (column <= this.#column) this.inOrder = false;
    this.#column = column;
  }

  #columnOf(reference: string): number {
    const at = parseCellReference(reference);
    if (at === undefined || at.row !== this.#row) return this.#corrupt(`cell ${reference} in row ${this.#row}`);
    return at.column;
  }

  #closeCell(): void {
    this.#inCell = false;
    const hidden = this.#rowHidden || this.#entry.state !== 'visible' || this.hiddenColumns.has(this.#column);
    const cell = this.#cell.end(this.#reference, this.#row, this.#column, hidden);
    if (cell !== undefined) this.#visitor.cell(cell);
  }

  #addColumns(attributes: XmlAttributes): void {
    if (!isTrue(attributes.get('hidden'))) return;
    const [min, max] = [attributes.get('min'), attributes.get('max')];
    const [first, last] = [Number(min), Number(max)];
    if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last <= maxColumn)) {
      this.#corrupt(`columns ${min} to ${max}`);
    }
    // Ranges that do not overlap cannot be wider than the sheet; this bounds the work, whatever their number.
    this.#hiddenWidth += Math.max(last - first + 1, 0);
    if (this.#hiddenWidth > maxColumn) this.#corrupt('column ranges that overlap');
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
  }

  #addMerge(reference: string): void {
    const range = parseCellRange(reference) ?? this.#corrupt(`merged range ${reference}`);
    const { merges: limit } = this.#source.budget.limits;
    if (this.merges.length === limit) stopReading('workbook.too-many-merges', { sheet: this.#entry.name, limit });
    this.merges.push(range);
  }

  #corrupt(detail: string): never {
    return stopReading('workbook.corrupt', { sheet: this.#entry.name, detail: detail.slice(0, 80) });
  }
}
