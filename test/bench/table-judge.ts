import { recordForm } from '../../libs/domain/forms/records/record-reader.ts';
import { CellStore } from '../../libs/workbook/cell-store.ts';
import { CellTable } from '../../libs/workbook/cell-table.ts';
import type { ClosedSheet, OpenedSheet, VisitedCell, WorkbookVisitor } from '../../libs/workbook/visitor.ts';
import type { Cell, Sheet } from '../../libs/workbook/workbook.ts';
import { PIECE_ROWS, tableContext, tableForm } from './table-form.ts';

const form = recordForm(tableForm);

/** Every finding of this level stands against a row. */
const WRONG = new Set(['error', 'must-explain']);

/**
 * Judges a long table while it is read, as forms are judged: by the same reader, with every general rule. It is handed over in
 * pieces of as many rows as a form has, each under the table's header, and forgotten; only the codes are kept, of which
 * none may stand there twice.
 */
export class TableJudge implements WorkbookVisitor {
  /** What is wrong and where, e.g. `value.out-of-range F17`. */
  readonly findings: string[] = [];
  cells = 0;
  rows = 0;
  readonly #codes = new Set<string>();
  #sheet: OpenedSheet | undefined;
  #header: Cell[] = [];
  #piece = new CellStore();
  #pieceRows = 0;
  #row = 0;

  openSheet(sheet: OpenedSheet): void {
    this.#sheet = sheet;
    this.#header = [];
    this.#row = 0;
    this.#begin();
  }

  cell(cell: VisitedCell): void {
    this.cells += 1;
    if (cell.row !== this.#row) this.#passTo(cell.row);
    this.#piece.push(cell);
  }

  closeSheet({ merges, hiddenRows, hiddenColumns, inOrder }: ClosedSheet): void {
    if (merges.length + hiddenRows.size + hiddenColumns.size > 0 || !inOrder) {
      throw new Error('what is known of the rows only after they were read cannot be judged in pieces');
    }
    this.#judge();
  }

  #passTo(row: number): void {
    if (this.#row === 1) this.#header = [...new CellTable(this.#piece).inRow(1)];
    else if (this.#pieceRows === PIECE_ROWS) this.#judge();
    if (row > 1) this.#pieceRows += 1;
    this.#row = row;
  }

  #begin(): void {
    this.#piece = CellStore.over(this.#openedSheet().sharedStrings);
    this.#pieceRows = 0;
    for (const cell of this.#header) this.#piece.push(cell);
  }

  #judge(): void {
    const { name, state } = this.#openedSheet();
    const cells = new CellTable(this.#piece);
    const { lastRow, lastColumn } = cells;
    const nothing = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
    const sheet: Sheet = { name, state, cells, ...nothing, lastRow, lastColumn };
    const { table, findings } = form.read({ sheets: [sheet], date1904: false }, tableContext);
    for (const { rule, level, cell } of findings) if (WRONG.has(level)) this.findings.push(`${rule} ${cell ?? ''}`);
    for (const { row, cells: said } of table?.sheets['enterprises'] ?? []) this.#demandNew(said['code']?.value, row);
    this.rows += this.#pieceRows;
    this.#begin();
  }

  #demandNew(code: unknown, row: number): void {
    const before = this.#codes.size;
    if (this.#codes.add(String(code)).size === before) this.findings.push(`row.repeated ${row}`);
  }

  #openedSheet(): OpenedSheet {
    if (this.#sheet === undefined) throw new Error('no sheet was opened');
    return this.#sheet;
  }
}
