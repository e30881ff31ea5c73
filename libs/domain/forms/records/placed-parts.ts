import type { ReadPart } from './read-sheet.ts';
import type { JudgedRecords, RecordColumn, RecordForm, RecordSheet } from './record-form.ts';

/** A sheet of the file with the table that it is, or belongs to. */
export interface PlacedPart {
  readonly table: RecordSheet;
  readonly part: ReadPart;
}

/**
 * Every sheet that was read, with its table.
 *
 * @example
 * placedParts(judged).map(({ part }) => part.name); // ['主城', '临空', '例会情况']
 */
export const placedParts = ({
  definition,
  sheets,
}: JudgedRecords & { readonly definition: RecordForm }): readonly PlacedPart[] =>
  definition.sheets.flatMap((table) => (sheets[table.id]?.parts ?? []).map((part) => ({ table, part })));

/**
 * The columns of a table with these fields, in the form's order.
 *
 * @example
 * columnsOf(table, ['task']).map(({ label }) => label); // ['工作任务']
 */
export const columnsOf = ({ columns }: RecordSheet, fields: readonly string[]): readonly RecordColumn[] =>
  columns.filter(({ field }) => fields.includes(field));
