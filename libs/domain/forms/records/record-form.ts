import type { FilingContext } from '../../filing.ts';
import type { Message } from '../../message.ts';
import type { FormHeading } from '../form.ts';
import type { Need } from '../need.ts';
import type { Rule } from '../reading/rule.ts';
import type { ColumnType } from './column-type.ts';
import type { OfficeColumns } from './office-columns.ts';
import type { ReadRow, ReadSheet } from './read-sheet.ts';
import type { RecordValue } from './record-table.ts';
import type { SaidRow } from './said.ts';

/** A column (栏) of a record form. Template, reader, checks, JSON Schema and documentation all come from this. */
export interface RecordColumn {
  readonly field: string;
  /** The printed label, as in the notice's annex where it is from there. */
  readonly label: string;
  /** Other labels by which it is known, in any bracket and spacing. */
  readonly names?: readonly string[];
  readonly type: ColumnType;
  /** Whether something must stand here: always, never (absent), or where a row says so. */
  readonly required?: true | ((row: ReadRow) => boolean);
  /** Prefilled by the office or the year's plan: what a zone changes here is an error. */
  readonly locked?: true;
  /** A key column, merged or written once for several rows: blanks below take the value above. */
  readonly fillDown?: true;
  /** Personal: kept apart, never public, not in logs. */
  readonly personal?: true;
  /** Stands to the right of the notice's own columns: ours. */
  readonly added?: true;
  /** What is to be written here, for the template's note, the docs and the hints. */
  readonly definition: Message;
  /** Where it comes from, e.g. `附件2` or `三（二）`. */
  readonly clause: string;
  /** In characters, for the template. */
  readonly width?: number;
}

/** A table of a record form: one sheet of the workbook. */
export interface RecordSheet {
  readonly id: string;
  /** The sheet's name in the template, and the title above the table. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly RecordColumn[];
  /** The fields that tell one row from another; two rows alike in them are an error. */
  readonly key?: readonly string[];
  /** How many rows there must be at least (1 when absent); fewer are excused by the statement of that id. */
  readonly least?: number;
  readonly excusedBy?: string;
  /** Blank rows for input in the template (10 when absent). */
  readonly blankRows?: number;
  /**
   * Every visible sheet with this header belongs to the table. Without it they do where each is of other sub-areas (片区).
   */
  readonly joins?: true;
  /** Far more rows than there ever are (500 when absent): what follows is not read, and said. */
  readonly most?: number;
  /** What the template prints in advance: rows of the plan, the catalogue, the sub-areas. */
  readonly prefill?: (context: FilingContext) => readonly Readonly<Record<string, RecordValue>>[];
}

/** A labelled statement beside the tables, e.g. `未召开例会原因：…`. */
export interface RecordStatement {
  readonly id: string;
  readonly label: string;
  /** The sheet under whose table the template prints it. */
  readonly sheet: string;
  readonly definition: Message;
}

/** What rules of a record form look at: all its sheets as they were read, and what they are compared with. */
export interface JudgedRecords {
  readonly sheets: Readonly<Record<string, ReadSheet>>;
  readonly statements: Readonly<
    Record<string, { readonly text: string; readonly cell: string; readonly sheet: string }>
  >;
  readonly context: FilingContext;
}

/** A rule about a record form as a whole: across cells, rows, sheets, forms, periods or zones. */
export type RecordRule = Rule<JudgedRecords>;

/** A form of records (表格类报表): one definition from which everything about it comes. */
export interface RecordForm extends FormHeading {
  /** Counts up whenever columns change; the template's tag carries it. */
  readonly version: number;
  readonly sheets: readonly [RecordSheet, ...RecordSheet[]];
  readonly statements?: readonly RecordStatement[];
  readonly needs?: readonly Need[];
  /** Within so many working days (工作日) after a change it is filed anew. */
  readonly changesWithin?: number;
  /** What the office adds beside the rows of one table (省自贸办填写栏), as `office-columns.ts` beside the forms lists it, too. */
  readonly officeColumns?: OfficeColumns;
  /** Rows for the zone that filed them and the office alone (在谈), and the fields by which others would know them. */
  readonly reservedRows?: { readonly holds: (row: SaidRow) => boolean; readonly knownBy: readonly string[] };
  /** The form's own rules; those that follow from the columns are general. */
  readonly rules: readonly RecordRule[];
}
