import type { Sighting } from '../../reading/rule.ts';
import type { GeneralRule, JudgedForm } from '../judged-form.ts';
import { distinctCells, isUnsaid, type PlacedCell, sightCell } from '../placed-cells.ts';

/** Something must stand in a cell, and nothing does. */
export const valueRequired: GeneralRule = {
  id: 'value.required',
  level: 'error',
  source: 'The definition of the column: what must be filled in',
  hint: {
    zh: '请补填该单元格；表中没有这一列的，请按模板补上',
    en: 'Fill the cell in; if the column is not there, add it as in the template',
  },
  find: (judged) => {
    const needed = ({ row, column }: Pick<PlacedCell, 'row' | 'column'>) =>
      typeof column.required === 'function' ? column.required(row) : column.required === true;
    const blank = judged.remarkable.filter((placed) => isUnsaid(placed.cell) && needed(placed));
    return [
      ...distinctCells(blank).map((placed) =>
        sightCell(placed, placed.column.definition.zh, {
          zh: '没有填写',
          en: `is not filled in: ${placed.column.definition.en}`,
        }),
      ),
      ...missingCells(judged, needed),
    ];
  },
};

/** Where a row needs a column that the workbook lacks, one finding a sheet, for there is no cell to name. */
const missingCells = (
  { definition, sheets }: JudgedForm,
  needed: (placed: Pick<PlacedCell, 'row' | 'column'>) => boolean,
): readonly Sighting[] =>
  definition.sheets.flatMap((table) => {
    const columns = table.columns.filter(({ required }) => typeof required === 'function');
    if (columns.length === 0) return [];
    const lacking = (sheets[table.id]?.rows ?? []).flatMap((row) =>
      columns
        .filter(({ field }) => !row.cells[field])
        .flatMap((column) => (needed({ row, column }) ? [{ row, column }] : [])),
    );
    return [...Map.groupBy(lacking, ({ row }) => row.sheet)].map(([sheet, cells]) => {
      const labels = [...new Set(cells.map(({ column }) => `“${column.label}”`))].join('、');
      const rows = [...new Set(cells.map(({ row }) => row.row))].join('、');
      return {
        sheet,
        seen: `没有${labels}列`,
        expected: [...new Set(cells.map(({ column }) => column.definition.zh))].join('；'),
        message: {
          zh: `第 ${rows} 行需要填写${labels}，而表中没有这些列`,
          en: `Rows ${rows} need ${labels}, but the sheet has no such columns`,
        },
      };
    });
  });
