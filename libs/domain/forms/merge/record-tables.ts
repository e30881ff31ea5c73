import type { FilingContext } from '../../filing.ts';
import type { RecordColumn, RecordForm, RecordSheet } from '../records/record-form.ts';
import { prefilledRows } from '../template/prefilled-rows.ts';
import type { MergeColumn, MergeTable, PrintedRow } from './merge-form.ts';
import { numbered, type RowValues, rowIdentity, rowName } from './row-identity.ts';

/**
 * The tables of a record form as they are joined.
 *
 * @example
 * recordTables(institutionForm).map(({ id }) => id); // ['institutions']
 */
export const recordTables = ({ sheets }: RecordForm): readonly MergeTable[] =>
  sheets.map((sheet) => {
    const subArea = sheet.columns.find(({ type }) => type.kind === 'sub-area')?.field;
    return {
      id: sheet.id,
      sheet: sheet.name,
      columns: sheet.columns.flatMap((column, index) =>
        column.type.kind === 'sequence' ? [] : [mergeColumn(column, index + 1)],
      ),
      printed: (context) => printedRows(sheet, context),
      ...(subArea === undefined ? {} : { subArea }),
    };
  });

/**
 * The fields that tell rows of a table apart: its key, else what its template prints and locks.
 *
 * @example
 * recordKey({ id: 'tasks', name: '任务', title: '任务', key: ['task'], columns: [] }); // ['task']
 */
export const recordKey = ({ key, columns }: RecordSheet): readonly string[] =>
  key ?? columns.filter(({ locked, type }) => locked && type.kind !== 'sequence').map(({ field }) => field);

const mergeColumn = (
  { field, label, required, definition, locked, personal }: RecordColumn,
  at: number,
): MergeColumn => ({
  field,
  label,
  at,
  definition,
  locked: locked === true,
  ...(personal ? { personal } : {}),
  needed: typeof required === 'function' ? required : () => required === true,
});

const printedRows = (sheet: RecordSheet, context: FilingContext): readonly PrintedRow[] => {
  const rows = filledDown(sheet, prefilledRows(sheet, context));
  const key = recordKey(sheet);
  const keys = numbered(rows.map((values) => rowIdentity(values, key)));
  return rows.map((values, index) => ({ key: keys[index] ?? '', name: rowName(values, key), values }));
};

/** As the reader takes them: blanks of a key column that is written once have the value above. */
const filledDown = ({ columns }: RecordSheet, rows: readonly RowValues[]): readonly RowValues[] => {
  const fields = columns.filter(({ fillDown }) => fillDown).map(({ field }) => field);
  const above: Record<string, RowValues[string]> = {};
  return rows.map((row) => {
    for (const field of fields) above[field] = row[field] ?? above[field] ?? null;
    return fields.length === 0 ? row : { ...row, ...above };
  });
};
