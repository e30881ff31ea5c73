import { listCells } from '../../reading/cell-list.ts';
import type { GeneralRule } from '../judged-form.ts';
import { distinctCells } from '../placed-cells.ts';
import { valueText } from '../value-text.ts';

/** Cells were read with good will, such as numbers kept as text or √ for 是; one finding a sheet names them all. */
export const valueMended: GeneralRule = {
  id: 'value.mended',
  level: 'info',
  source: 'Spreadsheet habits that are understood, and said',
  hint: {
    zh: '请核对读取结果；建议改为模板要求的写法',
    en: 'Check what was read; better write it as the template asks',
  },
  find: ({ remarkable }) => {
    const found = distinctCells(remarkable.filter(({ cell }) => cell.mended !== undefined));
    return [...Map.groupBy(found, ({ row }) => row.sheet)].flatMap(([sheet, cells]) => {
      const [first] = cells;
      if (!first) return [];
      const list = listCells(cells.map(({ cell }) => cell.cell));
      const examples = first.column.personal
        ? ''
        : `（如 ${first.cell.cell}：${first.cell.seen} → ${valueText(first.cell.value)}）`;
      return [
        {
          sheet,
          cell: first.cell.cell,
          seen: list,
          expected: '模板要求的写法',
          message: {
            zh: `有 ${cells.length} 个单元格按理解读取：${list}${examples}`,
            en: `${cells.length} cells were read with good will: ${list}`,
          },
        },
      ];
    });
  },
};
