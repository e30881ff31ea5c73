import type { CellContent } from '../../../workbook/write/cell-plan.ts';
import type { FileCell } from '../../file-cell.ts';
import type { RecordValue } from '../records/record-table.ts';

/** The cell of one of the files that something comes from (来源单元格). */
export type Source = FileCell;

/**
 * How much what stands in a cell says: `written` a value; `mark` that there is none (无, a dash); `refused` something that
 * is no value of its column.
 */
export type Weight = 'written' | 'mark' | 'refused';

/** What one file says in one cell of the form. */
export interface GivenValue {
  readonly weight: Weight;
  /** In the form of the column's type; `null` unless it is written. */
  readonly value: RecordValue;
  /** Equal for values that are the same, however they are written. */
  readonly key: string;
  /** As a person sees it, as far as it may be quoted. */
  readonly seen: string;
  /** What is written for it; nothing for what is refused. */
  readonly content?: CellContent;
  readonly source: Source;
}

/** One row of a table as one file has it; blank cells are lacking. */
export interface GivenRow {
  /** What tells it from other rows of its table, in every file. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  readonly values: Readonly<Record<string, GivenValue>>;
}

/** A statement beside the tables as one file makes it. */
export interface GivenNote {
  /** The id of the statement. */
  readonly id: string;
  readonly text: string;
  /** Equal for statements that say the same. */
  readonly key: string;
  readonly source: Source;
}
