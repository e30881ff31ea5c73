import type { ReadRow } from './read-sheet.ts';
import type { JudgedRecords, RecordForm, RecordSheet } from './record-form.ts';
import type { RecordValue } from './record-table.ts';
import { valueKey, valueText } from './value-text.ts';

/** A row that the template printed in advance. */
export type PrefilledRow = Readonly<Record<string, RecordValue>>;

/** What was printed in advance in a table, against what came back: by key. */
export interface ReturnedRows {
  readonly table: RecordSheet;
  readonly sheet: string;
  readonly kept: readonly { readonly printed: PrefilledRow; readonly row: ReadRow }[];
  readonly dropped: readonly PrefilledRow[];
  /** How a row is called. */
  readonly nameOf: (printed: PrefilledRow) => string;
}

/**
 * Compares the tables that have rows in advance with those rows. Rows are told apart by the key's columns that the
 * workbook has, without a key by the locked ones. A table with no rows, cut off or without such a column is passed over:
 * other rules speak of that.
 *
 * @example
 * returnedRows(judged)[0]?.dropped; // []
 */
export const returnedRows = ({
  definition,
  sheets,
  context,
}: JudgedRecords & { readonly definition: RecordForm }): readonly ReturnedRows[] =>
  definition.sheets.flatMap((table) => {
    const read = sheets[table.id];
    const printedRows = table.prefill?.(context) ?? [];
    const key = (table.key ?? lockedFields(table)).filter((field) => read?.columns[field]);
    if (!read || read.overfull || read.rows.length === 0 || printedRows.length === 0 || key.length === 0) return [];
    const rows = new Map(
      read.rows.map((row) => [key.map((field) => valueKey(row.cells[field]?.value ?? null)).join('|'), row]),
    );
    const found = printedRows.map((printed) => ({
      printed,
      row: rows.get(key.map((field) => valueKey(printed[field] ?? null)).join('|')),
    }));
    return [
      {
        table,
        sheet: read.name,
        kept: found.flatMap(({ printed, row }) => (row ? [{ printed, row }] : [])),
        dropped: found.filter(({ row }) => !row).map(({ printed }) => printed),
        nameOf: (printed) =>
          key
            .map((field) => valueText(printed[field] ?? null))
            .filter((text) => text !== '')
            .join(' '),
      },
    ];
  });

const lockedFields = ({ columns }: RecordSheet): readonly string[] =>
  columns.filter(({ locked }) => locked).map(({ field }) => field);
