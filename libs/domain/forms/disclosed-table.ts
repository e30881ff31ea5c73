import { recordForms } from './record-forms.ts';
import type { RecordRow, RecordTable } from './records/record-table.ts';

/** What stands in the place of a reserved row, in the first field by which it would be known. */
const MASK = '（在谈，不列出）';

/**
 * A table of a form as it may be shown to people who are neither of the zone that filed it nor of the office: of reserved
 * rows (在谈) nothing but that they are there. Of a form without such rows, the table itself.
 *
 * @example
 * disclosedTable('institution', table) === table; // true
 */
export const disclosedTable = (form: string, table: unknown): unknown => {
  const reserved = recordForms.find(({ id }) => id === form)?.reservedRows;
  if (!reserved) return table;
  const { sheets, ...rest } = table as RecordTable;
  const shown = (row: RecordRow): RecordRow => (reserved.holds(row) ? emptied(row, reserved.knownBy[0] ?? '') : row);
  return {
    ...rest,
    sheets: Object.fromEntries(Object.entries(sheets).map(([id, rows]) => [id, rows.map(shown)])),
  };
};

const emptied = ({ row, cells }: RecordRow, field: string): RecordRow => ({
  row,
  cells: Object.fromEntries(
    Object.entries(cells).map(([id, { sheet, cell }]) => [id, { sheet, cell, value: id === field ? MASK : null }]),
  ),
});
