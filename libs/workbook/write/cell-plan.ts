/** A cell to be written. */
export interface CellPlan {
  readonly kind: CellKind;
  /** Nothing: an empty cell with the looks of its kind. */
  readonly content?: CellContent;
  /** Whether it can be edited on a protected sheet; as its kind says where it is left out. */
  readonly unlocked?: boolean;
  /** A format code, e.g. `#,##0.00` or `@` for text. */
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Whether the text breaks into lines; as its kind says where it is left out. */
  readonly wrap?: boolean;
  /** A comment (批注) that appears beside the cell: what is to be entered. About 100 characters fit its box. */
  readonly note?: string;
}

/**
 * What a cell is in a form, from which font, border, fill and lock follow:
 *
 * - `title` 表名; `label` a line beside the table such as 表号; `entry` the same, to be filled in; `banner` a warning;
 * - `header` 表头; `input` a cell of the table to be filled in; `fixed` one that is given; `total` 合计;
 * - `remark` 注: small text under the table;
 * - `green`, `yellow` and `red`: a given cell of the table that shows how things stand, as a lamp does (绿灯、黄灯、红灯).
 */
export type CellKind =
  | 'title'
  | 'banner'
  | 'label'
  | 'entry'
  | 'header'
  | 'input'
  | 'fixed'
  | 'total'
  | 'remark'
  | 'green'
  | 'yellow'
  | 'red';

/** What a cell holds. */
export type CellContent = TextContent | NumberContent | DateContent | FormulaContent;

/** Text, whatever it looks like: `=1+1`, `-5`, `007` and `#N/A` stay what they are. */
export interface TextContent {
  readonly text: string;
}

/** A number by its decimal digits, e.g. `-1234.5`; at most 15 significant ones, which is what a cell holds exactly. */
export interface NumberContent {
  readonly number: string;
}

/** A day as `2025-03-14`, from 1900-03-01 on; shown as `yyyy-mm-dd` unless the cell has another format. */
export interface DateContent {
  readonly date: string;
}

/** A formula without its `=`. Programs compute it when they open the file; `result` is what others see, a decimal. */
export interface FormulaContent {
  readonly formula: string;
  readonly result?: string;
}
