import { withoutCovered } from './covered-cells.ts';
import { stopReading } from './reading-stopped.ts';
import type { ClosedSheet, OpenedSheet, VisitedCell, WorkbookVisitor } from './visitor.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Keeps the sheets that it is shown: sorted, and without what lies under merged ranges. Stops at a cell that occurs twice. */
export class WorkbookCollector implements WorkbookVisitor {
  readonly sheets: Sheet[] = [];
  #sheet: OpenedSheet = { name: '', state: 'visible' };
  #cells: Cell[] = [];

  openSheet(sheet: OpenedSheet): void {
    this.#sheet = sheet;
    this.#cells = [];
  }

  cell(cell: VisitedCell): void {
    this.#cells.push(copyOf(cell));
  }

  closeSheet({ merges, hiddenRows, hiddenColumns, inOrder }: ClosedSheet): void {
    const cells = withoutCovered(inOrder ? this.#cells : this.#sorted(), merges);
    this.sheets.push({
      ...this.#sheet,
      cells,
      merges,
      hiddenRows,
      hiddenColumns,
      lastRow: cells.at(-1)?.row ?? 0,
      lastColumn: cells.reduce((last, { column }) => Math.max(last, column), 0),
    });
  }

  /** Rows or cells that a writer put in another order than the sheet shows them. */
  #sorted(): Cell[] {
    const cells = this.#cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
    const twice = cells.find((cell, index) => cell.ref === cells[index + 1]?.ref);
    if (twice !== undefined) {
      stopReading('workbook.corrupt', { sheet: this.#sheet.name, cell: twice.ref, detail: 'the cell occurs twice' });
    }
    return cells;
  }
}

/** A cell while it is put together, field by field: there may be half a million, and copying each costs a third more. */
interface CellDraft {
  ref: string;
  row: number;
  column: number;
  type: Cell['type'];
  value: Cell['value'];
  raw?: string;
  formula?: string;
  numberFormat?: string;
  hidden?: true;
}

function copyOf(cell: VisitedCell): Cell {
  const { ref, row, column, type, value, raw, formula, numberFormat } = cell;
  const draft: CellDraft = { ref, row, column, type, value };
  if (raw !== undefined) draft.raw = raw;
  if (formula !== undefined) draft.formula = formula;
  if (numberFormat !== undefined) draft.numberFormat = numberFormat;
  if (cell.hidden) draft.hidden = true;
  return draft as Cell;
}
