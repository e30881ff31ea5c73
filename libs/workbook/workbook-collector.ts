import { formatCellReference } from './cell-reference.ts';
import { CellStore } from './cell-store.ts';
import { CellTable } from './cell-table.ts';
import { withoutCovered } from './covered-cells.ts';
import { stopReading } from './reading-stopped.ts';
import { TextTable } from './text-table.ts';
import type { ClosedSheet, OpenedSheet, VisitedCell, WorkbookVisitor } from './visitor.ts';
import type { Sheet } from './workbook.ts';

/** Keeps the sheets that it is shown: sorted, and without what lies under merged ranges. Stops at a cell that occurs twice. */
export class WorkbookCollector implements WorkbookVisitor {
  readonly sheets: Sheet[] = [];
  #sheet: OpenedSheet = { name: '', state: 'visible', sharedStrings: new TextTable() };
  #cells = new CellStore();

  openSheet(sheet: OpenedSheet): void {
    this.#sheet = sheet;
    this.#cells = CellStore.over(sheet.sharedStrings);
  }

  cell(cell: VisitedCell): void {
    this.#cells.push(cell);
  }

  closeSheet({ merges, hiddenRows, hiddenColumns, inOrder }: ClosedSheet): void {
    const { name, state } = this.#sheet;
    const cells = withoutCovered(new CellTable(inOrder ? this.#cells : this.#sorted()), merges);
    const { lastRow, lastColumn } = cells;
    this.sheets.push({ name, state, cells, merges, hiddenRows, hiddenColumns, lastRow, lastColumn });
  }

  /** Rows or cells that a writer put in another order than the sheet shows them. */
  #sorted(): CellStore {
    const cells = this.#cells;
    const places = Array.from({ length: cells.length }, (_, index) => ({
      index,
      row: cells.rows[cells.runOf(index)] ?? 0,
      column: cells.column(index),
    })).sort((a, b) => a.row - b.row || a.column - b.column);
    const twice = places.find(
      ({ row, column }, at) => row === places[at + 1]?.row && column === places[at + 1]?.column,
    );
    if (twice !== undefined) {
      const cell = formatCellReference(twice.row, twice.column);
      stopReading('workbook.corrupt', { sheet: this.#sheet.name, cell, detail: 'the cell occurs twice' });
    }
    return cells.select(places.map(({ index }) => index));
  }
}
