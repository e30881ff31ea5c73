import type { CellRange } from './cell-reference.ts';
import type { TextTable } from './text-table.ts';
import type { Cell, SheetState } from './workbook.ts';

/**
 * Is told what stands in a workbook while it is read; nothing is kept for it. What a file that turns out to be damaged
 * said before is told, too: only when the reading has ended well, it counts.
 */
export interface WorkbookVisitor {
  /** A worksheet begins; they come in the order of their tabs. */
  openSheet(sheet: OpenedSheet): void;
  /** A cell with content, in file order, also one that lies under a merged range. */
  cell(cell: VisitedCell): void;
  /** The worksheet ends. */
  closeSheet(sheet: ClosedSheet): void;
}

/** What is known of a worksheet before its cells. */
export interface OpenedSheet {
  /** As on the tab, untrimmed. */
  readonly name: string;
  readonly state: SheetState;
  /** The file's table of shared strings, to which cells refer by {@link VisitedCell.shared}. */
  readonly sharedStrings: TextTable;
}

/** What is known of a worksheet after its cells only. */
export interface ClosedSheet {
  /** Merged ranges (合并单元格), in file order. */
  readonly merges: readonly CellRange[];
  /** Rows hidden by hand or by a filter, from 1. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Hidden columns, from 1. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** The cells came by row, then column, each once. False is rare: a writer put them in an order of its own. */
  readonly inOrder: boolean;
}

/**
 * A cell as a visitor is shown it. It is one object for all cells of a sheet: what is to be kept must be copied out of it
 * before the call returns, and its texts be `detached`. The fields are those of {@link Cell}.
 */
export interface VisitedCell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly type: Cell['type'];
  readonly value: Cell['value'];
  /** Where the value is one of the shared strings, its index there: for keeping the index instead of the text. */
  readonly shared: number | undefined;
  /** The stored text of a number, where it is not simply `String(value)`. */
  readonly raw: string | undefined;
  readonly formula: string | undefined;
  /** The format code of a number or date; undefined for General. */
  readonly numberFormat: string | undefined;
  readonly hidden: boolean;
}
