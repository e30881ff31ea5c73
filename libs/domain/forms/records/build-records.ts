import type { ReadCell, ReadRow } from './read-sheet.ts';
import type { JudgedRecords, RecordForm } from './record-form.ts';
import type { RecordCell, RecordRow, RecordTable } from './record-table.ts';

/**
 * The table of a form in which the rules found no error. Every cell keeps its sheet and place.
 *
 * @example
 * buildRecords(judged).sheets.tasks?.[0]?.cells.progress; // { sheet: '工作机制', cell: 'F4', value: '…' }
 */
export const buildRecords = ({
  definition,
  sheets,
  statements,
}: JudgedRecords & { readonly definition: RecordForm }): RecordTable => ({
  version: definition.version,
  sheets: Object.fromEntries(definition.sheets.map(({ id }) => [id, (sheets[id]?.rows ?? []).map(rowOf)])),
  statements: Object.fromEntries(
    Object.entries(statements).map(([id, { text, cell, sheet }]) => [id, { sheet, cell, value: text }]),
  ),
});

const rowOf = ({ sheet, row, cells: read }: ReadRow): RecordRow => {
  const cells: Record<string, RecordCell> = {};
  for (const field in read) {
    const cell = read[field];
    if (cell) cells[field] = cellOf(sheet, cell);
  }
  return { row, cells };
};

const cellOf = (sheet: string, { cell, seen, value }: ReadCell): RecordCell => {
  if (value === seen) return { sheet, cell, value };
  const text = typeof value === 'string' ? value : (value ?? []).join('、');
  return { sheet, cell, value, ...(text.startsWith(seen.replace(/…$/u, '')) ? {} : { seen }) };
};
