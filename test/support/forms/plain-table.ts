import type { RecordTable } from '../../../libs/domain/forms/records/record-table.ts';

/** Rows as validation keeps them, of a form with one table: nothing is checked. */
export const plainTable = (
  sheet: string,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): RecordTable => ({
  version: 1,
  statements: {},
  sheets: {
    [sheet]: rows.map((row, at) => ({
      row: at + 4,
      cells: Object.fromEntries(
        Object.entries(row).map(([field, value]) => [
          field,
          { sheet: '表', cell: `A${at + 4}`, value: value === null ? null : String(value) },
        ]),
      ),
    })),
  },
});
