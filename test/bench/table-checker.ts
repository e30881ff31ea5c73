import { formatCellReference } from '../../libs/workbook/cell-reference.ts';
import type { VisitedCell, WorkbookVisitor } from '../../libs/workbook/visitor.ts';
import { type ColumnCheck, columnChecks } from './reading-checks.ts';
import { TABLE_HEADER } from './reading-table.ts';

/** Holds a long table to its header and to what each column asks for, while it is read: it keeps what it finds, and no cell. */
export class TableChecker implements WorkbookVisitor {
  /** What is wrong and where, e.g. `F17: a number from 0 to 1`. */
  readonly findings: string[] = [];
  cells = 0;
  readonly #checks: readonly ColumnCheck[] = columnChecks();
  #row = 0;
  #column = 0;

  openSheet(): void {
    this.#row = 0;
    this.#column = 0;
  }

  cell(cell: VisitedCell): void {
    this.cells += 1;
    if (cell.row !== this.#row) this.#beginRow(cell.row);
    this.#passTo(cell.column);
    const { row, column, value, type } = cell;
    const check = this.#checks[column - 1];
    const fits = row === 1 ? value === TABLE_HEADER[column - 1] : check?.fits(value, type) === true;
    this.#demand(fits, column, check?.expected ?? 'nothing');
  }

  closeSheet(): void {
    this.#beginRow(0);
  }

  #beginRow(row: number): void {
    if (this.#row > 0) this.#passTo(this.#checks.length + 1);
    this.#row = row;
    this.#column = 0;
  }

  /** What is passed over in a row must be optional. */
  #passTo(column: number): void {
    for (let blank = this.#column + 1; blank < column; blank += 1) {
      const check = this.#checks[blank - 1];
      this.#demand(check?.optional === true && this.#row > 1, blank, check?.expected ?? 'nothing');
    }
    this.#column = column;
  }

  #demand(fulfilled: boolean, column: number, expected: string): void {
    if (!fulfilled) this.findings.push(`${formatCellReference(this.#row, column)}: ${expected}`);
  }
}
