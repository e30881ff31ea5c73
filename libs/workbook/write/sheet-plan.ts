import type { CellRange } from '../cell-reference.ts';
import type { CellCheck } from './cell-check.ts';
import type { CellPlan } from './cell-plan.ts';
import type { PrintPlan } from './print-plan.ts';

/** One worksheet (工作表) to be written. */
export interface SheetPlan {
  /** As on the tab. */
  readonly name: string;
  /** From column A on. */
  readonly columns: readonly ColumnPlan[];
  /** From row 1 on. */
  readonly rows: readonly RowPlan[];
  /** Merged ranges (合并单元格), which may not touch each other. The top-left cell gives the whole range its looks. */
  readonly merges?: readonly CellRange[];
  /** How many rows and columns stay in sight when scrolling (冻结窗格). */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  readonly print?: PrintPlan;
  /** Checks on entry (数据有效性), on ranges that may not overlap. */
  readonly validations?: readonly ValidationPlan[];
  /**
   * Whether locked cells resist editing (保护工作表). There is no password: it keeps a hand from slipping, nothing more.
   * Widths and heights can be changed nevertheless.
   */
  readonly protected: boolean;
  /** Not shown, though programs offer to show it. */
  readonly hidden?: true;
}

/** A column to be written. */
export interface ColumnPlan {
  /** In digits of the default font, as Excel counts: 8.43 is what a new sheet has. */
  readonly width: number;
}

/** A row to be written. */
export interface RowPlan {
  /** From column A on; null leaves a cell out. */
  readonly cells: readonly (CellPlan | null)[];
  /** In points; without it programs choose, which they do badly for merged cells. */
  readonly height?: number;
}

/** A check on a range of cells, never on whole columns: at most {@link mostValidatedCells} cells. */
export interface ValidationPlan extends CellCheck {
  readonly range: CellRange;
}

/** Checks on more cells make programs slow to open a file, and no form needs them. */
export const mostValidatedCells = 20_000;
