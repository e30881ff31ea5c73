import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { FilingContext } from '../../filing.ts';
import type { Message } from '../../message.ts';
import type { Form } from '../form.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { FormTemplate, TemplateRequest } from '../template/form-template.ts';
import type { JoinedRow } from './joined-row.ts';
import type { MergePart, PartReading } from './merge-part.ts';
import type { RowValues } from './row-identity.ts';

/** A column of a table that is joined. */
export interface MergeColumn {
  readonly field: string;
  readonly label: string;
  /** Its column in the template, from 1. */
  readonly at: number;
  /** Whether something must stand in it. */
  readonly needed: (row: ReadRow) => boolean;
  readonly definition: Message;
  /** What the template prints here in advance is not to be changed. */
  readonly locked: boolean;
  /** What stands in it is personal, and never quoted. */
  readonly personal?: true;
}

/** A table of a form as it is joined. */
export interface MergeTable {
  readonly id: string;
  /** The name of its sheet in the template. */
  readonly sheet: string;
  readonly columns: readonly MergeColumn[];
  /** The rows that the template prints in advance, in its order. */
  readonly printed: (context: FilingContext) => readonly PrintedRow[];
  /** The field that names the sub-area (片区) of a row. */
  readonly subArea?: string;
}

/** A row that the template prints in advance. */
export interface PrintedRow {
  readonly key: string;
  readonly name: string;
  readonly values: RowValues;
}

/** A statement beside the tables that is joined. */
export interface MergeStatement {
  readonly id: string;
  readonly label: string;
  /** What different files say is put one after the other; otherwise they must say the same. */
  readonly joins: boolean;
}

/** Where the joined rows and statements came to stand in the pages of the template. */
export interface MergeLayout {
  readonly sheets: readonly SheetPlan[];
  /** By the id of a table: the row of the sheet in which each joined row stands. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
  /** By the id of a statement: the cell for its text. */
  readonly statements: Readonly<Record<string, PlacedCell>>;
}

/** A cell of a sheet, its row and column from 1. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What is laid out: rows by the id of their table, and which statements are made. */
export interface MergeContent {
  readonly rows: Readonly<Record<string, readonly JoinedRow[]>>;
  readonly statements: ReadonlySet<string>;
}

/** A form whose workbooks can be joined (可汇总的报表). */
export interface MergeForm {
  readonly form: Form;
  readonly template: FormTemplate;
  readonly tables: readonly MergeTable[];
  readonly statements: readonly MergeStatement[];
  /** What a part says in the form's tables, judged by no rule. */
  readonly read: (part: MergePart, context: FilingContext) => PartReading;
  /** The template's pages with room for the joined rows. */
  readonly layOut: (content: MergeContent, request: TemplateRequest) => MergeLayout;
}
