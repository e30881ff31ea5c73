import type { DecimalString } from '../../decimal.ts';

/**
 * What a cell of a record form says, in the form of its column's type: text trimmed; a choice as its option; a number as
 * a decimal string in the column's unit; a date `2025-03-14` or, where the day is not asked for, `2025-03`; a list as its
 * parts; a document number with 〔〕. `null` where nothing is said.
 */
export type RecordValue = string | DecimalString | readonly string[] | null;

/** A value and the cell of the original file that it came from; of a merged range the top-left. */
export interface RecordCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: RecordValue;
  /** As the cell shows it, where the value is not simply that. */
  readonly seen?: string;
}

/** One row of a record form by field: every column that the form has and the workbook shows. */
export interface RecordRow {
  /** The row of the original file, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, RecordCell>>;
}

/** What a zone filed with a record form (表格类报表): the rows of each of its sheets, and the statements beside them. */
export interface RecordTable {
  /** The definition's version that it was read with. */
  readonly version: number;
  readonly sheets: Readonly<Record<string, readonly RecordRow[]>>;
  /** Labelled statements beside the tables, such as 未召开例会原因, by their id. */
  readonly statements: Readonly<Record<string, RecordCell>>;
}
