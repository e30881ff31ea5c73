import type { ExportTable } from './export-table.ts';

/**
 * A table as JSON Lines: an object a row with every column by its id, texts exactly as they are.
 *
 * @example
 * exportJsonLines({ columns: [{ id: 'zone', title: '联动创新区' }], rows: [['ningbo']] }); // '{"zone":"ningbo"}\n'
 */
export const exportJsonLines = ({ columns, rows }: ExportTable): string =>
  rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])))}\n`)
    .join('');
