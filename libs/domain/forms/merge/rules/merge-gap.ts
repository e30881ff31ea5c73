import { formatCellReference } from '../../../../workbook/cell-reference.ts';
import type { Sighting } from '../../reading/rule.ts';
import { asReadRow } from '../joined-row.ts';
import type { MergeRule, PlacedRow, PlacedTable } from '../judged-merge.ts';
import type { MergeColumn } from '../merge-form.ts';

/** What no file brings: a row that the template prints, such as a sub-area (片区), or a cell that must be filled in. */
export const mergeGap: MergeRule = {
  id: 'merge.gap',
  level: 'error',
  source: 'Merging: what must be filed and is in no file',
  hint: {
    zh: '请补收来源文件后重新汇总，或在汇总表中补填',
    en: 'Collect the missing file and join again, or fill the cell in',
  },
  find: ({ tables }) => tables.flatMap((table) => table.rows.flatMap((row) => gapsOf(table, row))),
};

const gapsOf = ({ table }: PlacedTable, placed: PlacedRow): readonly Sighting[] => {
  const { joined, row } = placed;
  const read = asReadRow(joined, table.sheet, row);
  const needed = table.columns.filter((column) => column.needed(read));
  const blank = needed.filter(({ field }) => !joined.cells[field] && (joined.printed?.[field] ?? null) === null);
  const bare = blank.length > 1 && !needed.some(({ field, locked }) => !locked && joined.cells[field]);
  return joined.files === 0 || bare
    ? [rowGap(table.sheet, placed)]
    : blank.map((column) => cellGap(table.sheet, placed, column));
};

const rowGap = (sheet: string, { joined, row }: PlacedRow): Sighting => ({
  sheet,
  cell: formatCellReference(row, 1),
  seen: '（空）',
  expected: joined.name,
  message: {
    zh: `没有一份文件填报“${joined.name}”`,
    en: `No file fills in “${joined.name}”`,
  },
});

const cellGap = (
  sheet: string,
  { joined, row }: PlacedRow,
  { field, label, at, definition }: MergeColumn,
): Sighting => ({
  sheet,
  cell: formatCellReference(row, at),
  field,
  seen: '（空）',
  expected: definition.zh,
  message: {
    zh: `“${joined.name}”的“${label}”没有一份文件填报`,
    en: `No file fills in “${label}” of “${joined.name}”`,
  },
});
