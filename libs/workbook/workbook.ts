import type { CellRange } from './cell-reference.ts';
import type { CellTable } from './cell-table.ts';

/**
 * What a reader found in one .xlsx: worksheets in the order of their tabs. Chart sheets have no cells and are left out.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** True when serial dates count from 1904-01-01. Dates in the cells are already translated. */
  readonly date1904: boolean;
}

/** One worksheet (工作表). */
export interface Sheet {
  /** As on the tab, untrimmed. */
  readonly name: string;
  readonly state: SheetState;
  /**
   * Cells with content, by row, then column. Cells that only carry a style are left out, and so is whatever still lies
   * under a merged range: nobody sees it, only the range's top-left cell shows.
   */
  readonly cells: CellTable;
  /** Merged ranges (合并单元格), in file order. */
  readonly merges: readonly CellRange[];
  /** Rows hidden by hand or by a filter, from 1. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Hidden columns, from 1. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** The last row with content; 0 for a sheet without any. */
  readonly lastRow: number;
  /** The last column with content; 0 for a sheet without any. */
  readonly lastColumn: number;
}

/** Whether a sheet is shown; `veryHidden` can only be shown again by a program. */
export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** A cell with content, in the form that its type says. */
export type Cell = NumberCell | StringCell | BooleanCell | ErrorCell | DateCell;

/** Where a cell stands and what is known beside its value. */
interface CellPlace {
  /** As people write it, e.g. `B4`. */
  readonly ref: string;
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** The formula without its leading `=`. The value is what the last program that saved the file had computed. */
  readonly formula?: string;
  /** The format code of a number or date, e.g. `0.00%`; absent for General and for other types. */
  readonly numberFormat?: string;
  /** Present when the cell's row, column or sheet is hidden. */
  readonly hidden?: true;
}

/** A number that is not shown as a date. */
export interface NumberCell extends CellPlace {
  readonly type: 'number';
  readonly value: number;
  /** The stored text, where it is not simply `String(value)`, e.g. `1.50` or `0.10000000000000001`. */
  readonly raw?: string;
}

/** Text, untrimmed. `value` is null for a formula that was saved without a computed value. */
export interface StringCell extends CellPlace {
  readonly type: 'string';
  readonly value: string | null;
}

/** TRUE or FALSE. */
export interface BooleanCell extends CellPlace {
  readonly type: 'boolean';
  readonly value: boolean;
}

/** An error value; `value` is its text, e.g. `#DIV/0!`. */
export interface ErrorCell extends CellPlace {
  readonly type: 'error';
  readonly value: string;
}

/**
 * A number shown as a date: `2025-03-14`, `2025-03-14T08:30:00`, or a time alone, `08:30:00`. An elapsed time (`[h]:mm`)
 * may pass 24 hours: `36:00:00`.
 */
export interface DateCell extends CellPlace {
  readonly type: 'date';
  readonly value: string;
}
