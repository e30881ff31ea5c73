import { formatCellReference } from '../../../../workbook/cell-reference.ts';
import { subAreaKey } from '../../reading/sub-area-key.ts';
import type { SheetRule } from '../rule.ts';

/** A sub-area has more than one row. */
export const subAreaRepeated: SheetRule = {
  id: 'sub-area.repeated',
  level: 'error',
  source: 'One row a sub-area: two would count twice',
  hint: { zh: '每个片区只保留一行', en: 'Keep one row for each sub-area' },
  find: ({ body, columns: { subArea } }) => {
    const first = new Map<string, number>();
    return body.rows.flatMap(({ row, name }) => {
      if (!name || !subArea) return [];
      const before = first.get(subAreaKey(name.text));
      if (before === undefined) {
        first.set(subAreaKey(name.text), row);
        return [];
      }
      return [
        {
          cell: formatCellReference(row, subArea.column),
          field: 'subArea',
          seen: name.text,
          expected: `只在第 ${before} 行出现`,
          message: {
            zh: `“${name.text}”在第 ${before} 行和第 ${row} 行重复出现`,
            en: `“${name.text}” stands in row ${before} and again in row ${row}`,
          },
        },
      ];
    });
  },
};
