import { formatCellReference } from '../../../../workbook/cell-reference.ts';
import type { Sighting } from '../../reading/rule.ts';
import type { MergeRule, PlacedRow, PlacedStatement, PlacedTable } from '../judged-merge.ts';
import type { MergeColumn } from '../merge-form.ts';
import { nameSource } from '../name-source.ts';

/** Two files say different things of one row and column. The first one's stands in the joined workbook. */
export const mergeOverlap: MergeRule = {
  id: 'merge.overlap',
  level: 'error',
  source: 'Merging: overlaps are decided by people, not by the order of files',
  hint: {
    zh: '暂按第一份文件的数填入；请与填报部门核实，改正来源文件后重新汇总，或在汇总表中改写',
    en: 'The first file’s value stands for now; settle it with those who filed, then correct the source or this cell',
  },
  find: ({ tables, statements }) => [
    ...tables.flatMap((table) => table.rows.flatMap((row) => overlapsOf(table, row))),
    ...statements.flatMap(overlapOf),
  ],
};

const overlapsOf = ({ table }: PlacedTable, placed: PlacedRow): readonly Sighting[] =>
  table.columns.flatMap((column) => {
    const { taken, others = [] } = placed.joined.cells[column.field] ?? {};
    if (!taken || others.length === 0) return [];
    const [place, ...places] = [taken, ...others].map(({ source, seen }) => `${nameSource(source)}为“${seen}”`);
    return [
      {
        sheet: table.sheet,
        ...cellOf(placed, column),
        field: column.field,
        seen: [taken, ...others].map(({ seen }) => seen).join(' ≠ '),
        expected: taken.seen,
        message: {
          zh: `“${placed.joined.name}”的“${column.label}”有不同的数：${[place, ...places].join('，')}`,
          en: `“${column.label}” of “${placed.joined.name}” differs: ${[taken, ...others].map(({ source, seen }) => `${nameSource(source)} has “${seen}”`).join(', ')}`,
        },
      },
    ];
  });

const cellOf = ({ row }: PlacedRow, { at }: MergeColumn) => (row === 0 ? {} : { cell: formatCellReference(row, at) });

const overlapOf = ({ statement, notes, sheet, cell }: PlacedStatement): readonly Sighting[] => {
  const different = [...new Map(notes.toReversed().map((note) => [note.key, note])).values()].toReversed();
  const [first, ...others] = different;
  if (statement.joins || !first || others.length === 0) return [];
  const said = different.map(({ text, source }) => `${nameSource(source)}为“${text}”`).join('，');
  return [
    {
      sheet,
      cell,
      seen: different.map(({ text }) => text).join(' ≠ '),
      expected: first.text,
      message: { zh: `“${statement.label}”说法不一：${said}`, en: `“${statement.label}” differs: ${said}` },
    },
  ];
};
