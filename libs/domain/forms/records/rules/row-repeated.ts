import type { Sighting } from '../../reading/rule.ts';
import type { GeneralRule } from '../judged-form.ts';
import { quotable } from '../placed-cells.ts';
import { columnsOf } from '../placed-parts.ts';
import type { ReadRow } from '../read-sheet.ts';
import type { RecordColumn } from '../record-form.ts';
import { valueKey } from '../value-text.ts';

/** Two rows are alike in what tells rows apart. */
export const rowRepeated: GeneralRule = {
  id: 'row.repeated',
  level: 'error',
  source: 'The key of a table: two such rows would count twice',
  hint: {
    zh: '相同的行只保留一行；确为不同事项的，请写清区别',
    en: 'Keep one of the rows; if they are different matters, say in what they differ',
  },
  find: (judged) =>
    judged.definition.sheets.flatMap((table) => {
      const columns = columnsOf(table, table.key ?? []);
      const first = new Map<string, ReadRow>();
      return (judged.sheets[table.id]?.rows ?? []).flatMap((row) => {
        const key = keyOf(row, columns);
        const before = key === undefined ? undefined : first.get(key);
        if (before) return sight(row, before, columns);
        if (key !== undefined) first.set(key, row);
        return [];
      });
    }),
};

/** What tells a row from others; undefined where it says nothing of that. */
const keyOf = ({ cells }: ReadRow, columns: readonly RecordColumn[]): string | undefined => {
  let key = '';
  let isSaid = false;
  for (const [index, { field }] of columns.entries()) {
    const value = cells[field]?.value ?? null;
    if (value !== null) isSaid = true;
    key += index === 0 ? valueKey(value) : `|${valueKey(value)}`;
  }
  return isSaid ? key : undefined;
};

const sight = (row: ReadRow, before: ReadRow, columns: readonly RecordColumn[]): Sighting => {
  const said = columns.flatMap((column) => {
    const cell = row.cells[column.field];
    return cell && cell.seen !== '' ? [{ column, cell }] : [];
  });
  const own = said.findLast(({ cell }) => !cell.filledDown && cell.cell.endsWith(String(row.row))) ?? said.at(-1);
  const labels = columns.map(({ label }) => `“${label}”`).join('、');
  const place = before.sheet === row.sheet ? `第 ${before.row} 行` : `“${before.sheet}”第 ${before.row} 行`;
  return {
    sheet: row.sheet,
    ...(own ? { cell: `${own.cell.cell.replace(/\d+$/u, '')}${row.row}`, field: own.column.field } : {}),
    seen: said.map(quotable).join(' '),
    expected: `与${place}不同的${labels}`,
    message: {
      zh: `第 ${row.row} 行的${labels}与${place}相同`,
      en: `Row ${row.row} is the same in ${labels} as row ${before.row}${before.sheet === row.sheet ? '' : ` of “${before.sheet}”`}`,
    },
  };
};
