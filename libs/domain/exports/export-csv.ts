import { looksLikeFormula } from '../../workbook/write/stored-text.ts';
import type { ExportCell, ExportTable } from './export-table.ts';

/** By which Excel knows that a text file is in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as comma-separated values (RFC 4180) with a byte order mark; the first record names the columns by their ids. A text that a
 * program would take for a formula gets an apostrophe before it; numbers stay as they are, below zero, too.
 *
 * @example
 * exportCsv({ columns: [{ id: 'seen', title: '原值' }], rows: [['=1+1']] }); // '\uFEFFseen\r\n\'=1+1\r\n'
 */
export const exportCsv = ({ columns, rows }: ExportTable): string => {
  const records = [
    columns.map(({ id }) => id),
    ...rows.map((row) => row.map((cell, at) => field(cell, columns[at]?.numeric))),
  ];
  return BYTE_ORDER_MARK + records.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
};

const field = (cell: ExportCell, numeric: true | undefined): string => {
  const text = cell === null ? '' : String(cell);
  return numeric || !looksLikeFormula(text) ? text : `'${text}`;
};

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
