import type { FilingContext } from '../../filing.ts';
import type { OfficeEntry } from '../../office-entry.ts';
import type { OfficeColumn, OfficeColumns } from './office-columns.ts';
import type { RecordRow, RecordTable } from './record-table.ts';

/** A row that was filed, by its name, with the office's columns that stand beside it. */
export interface OfficeRow {
  readonly name: string;
  readonly row: RecordRow;
  readonly columns: readonly OfficeColumn[];
}

/** A filing as the office looks at it: its rows, and what they are compared with. */
export interface FiledRows {
  readonly table: RecordTable;
  readonly context: FilingContext;
}

/** A place in which the office has entered nothing yet. */
export interface OpenPlace {
  readonly row: string;
  readonly column: OfficeColumn;
}

/**
 * The rows of a filing to which the office adds something, in their order; those beside which none of its columns stands
 * among them.
 *
 * @example
 * officeRows(office, { table: { version: 1, sheets: {}, statements: {} }, context }); // []
 */
export const officeRows = (office: OfficeColumns, { table, context }: FiledRows): readonly OfficeRow[] => {
  const rows = table.sheets[office.sheet] ?? [];
  const names = office.rowNames(rows);
  const columns = office.columns.map((column) => ({ column, where: column.rows?.where(context) ?? (() => true) }));
  return rows.map((row, at) => ({
    name: names[at] ?? '',
    row,
    columns: columns.filter(({ where }) => where(row)).map(({ column }) => column),
  }));
};

/**
 * Where the office may enter something and has not yet, by row and then by column.
 *
 * @example
 * openPlaces([{ name: 'T01', row: { row: 4, cells: {} }, columns: [] }], []); // []
 */
export const openPlaces = (
  rows: readonly OfficeRow[],
  entries: readonly Pick<OfficeEntry, 'row' | 'field'>[],
): readonly OpenPlace[] => {
  const entered = new Set(entries.map(({ row, field }) => JSON.stringify([row, field])));
  return rows.flatMap(({ name, columns }) =>
    columns.filter(({ field }) => !entered.has(JSON.stringify([name, field]))).map((column) => ({ row: name, column })),
  );
};

/**
 * The rows that the office must still decide on (未审定事项) before it can accept the filing: those beside which a required
 * column has no entry yet.
 *
 * @example
 * undecidedRows(office, { table: { version: 1, sheets: {}, statements: {} }, context }, []); // []
 */
export const undecidedRows = (
  office: OfficeColumns,
  filed: FiledRows,
  entries: readonly Pick<OfficeEntry, 'row' | 'field'>[],
): readonly OpenPlace[] =>
  openPlaces(officeRows(office, filed), entries).filter(({ column }) => column.required === true);
