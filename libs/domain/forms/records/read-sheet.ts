import type { PeriodStatement } from '../reading/sheet-statements.ts';
import type { Statement } from '../reading/statement.ts';
import type { ColumnUnit } from './column-unit.ts';
import type { RecordValue } from './record-table.ts';

/** Why what stands in a cell is not taken as its column's value. `code` is the id of the general rule that says so. */
export interface Refusal {
  readonly code: string;
  /** What was expected instead, as a person reads it. */
  readonly expected: string;
}

/** What one cell of a record form says. */
export interface ReadCell {
  readonly field: string;
  /** The cell of the original file; of a merged range the top-left. */
  readonly cell: string;
  /** As the person sees it; empty for a blank. */
  readonly seen: string;
  /** `null` where nothing is said, or what is said is refused. */
  readonly value: RecordValue;
  readonly refusal?: Refusal;
  /** It was read with good will: a number kept as text, a spelling of an option; worth an info. */
  readonly mended?: string;
  readonly formula?: true;
  /** The value comes from the row above (填充). */
  readonly filledDown?: true;
}

/** One row below the header. */
export interface ReadRow {
  /** The sheet's name in the file: rows of several sheets may be joined. */
  readonly sheet: string;
  /** From 1, in the original file. */
  readonly row: number;
  /** By field; columns that the workbook lacks are lacking here. */
  readonly cells: Readonly<Record<string, ReadCell>>;
}

/** Where a field's column stands: its number, its innermost header cell, the label as shown. */
export interface ReadColumn {
  readonly column: number;
  readonly cell: string;
  readonly label: string;
}

/** What one sheet of the file says of a table, besides its rows. */
export interface ReadPart {
  /** The sheet's name in the file. */
  readonly name: string;
  readonly headerRow: number;
  /** By field. */
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** Fields that the header lacks. */
  readonly missing: readonly string[];
  /** Fields whose column is hidden; such columns are not read. */
  readonly hiddenColumns: readonly { readonly field: string; readonly cell: string; readonly label: string }[];
  /** Columns that the form does not ask for. */
  readonly others: readonly { readonly cell: string; readonly label: string }[];
  /** Labels found twice. */
  readonly repeated: readonly { readonly field: string; readonly cell: string; readonly label: string }[];
  /** In which unit each column of numbers is, by field. */
  readonly units: Readonly<Record<string, ColumnUnit>>;
  /** Hidden rows with content; they are not read. */
  readonly hidden: readonly { readonly cell: string; readonly seen: string }[];
  /** There are more rows than the form ever has; what follows is not read. */
  readonly overfull: boolean;
  /** First cells of rows below the notes that look like data; they are not read. */
  readonly after: readonly { readonly cell: string; readonly seen: string }[];
  readonly reportingUnit: Statement | undefined;
  readonly period: PeriodStatement | undefined;
}

/** A table as it was read: of its first sheet what stands beside the rows, of all its sheets the rows. */
export interface ReadSheet extends ReadPart {
  readonly rows: readonly ReadRow[];
  /** Those of the rows in which a cell does not simply say a value. */
  readonly remarkable: readonly ReadRow[];
  /** Every sheet that belongs to the table; one, unless there is a sheet a sub-area (片区). */
  readonly parts: readonly ReadPart[];
}
