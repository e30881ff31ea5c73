import { formatCellReference } from '../../../../workbook/cell-reference.ts';
import type { SheetRule } from '../rule.ts';

/** A row has figures, but no name. */
export const subAreaUnnamed: SheetRule = {
  id: 'sub-area.unnamed',
  level: 'error',
  source: 'One row a sub-area (片区), each under its registered name',
  hint: { zh: '请填写片区名称，或删除该行', en: 'Fill in the name of the sub-area, or delete the row' },
  find: ({ body, columns: { subArea } }) =>
    subArea
      ? body.rows
          .filter(({ name }) => name === undefined)
          .map(({ row }) => ({
            cell: formatCellReference(row, subArea.column),
            field: 'subArea',
            seen: '（空）',
            expected: '片区名称',
            message: {
              zh: `第 ${row} 行有数据，但没有片区名称`,
              en: `Row ${row} has figures, but no name of a sub-area`,
            },
          }))
      : [],
};
