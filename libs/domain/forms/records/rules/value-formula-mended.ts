import { listCells } from '../../reading/cell-list.ts';
import type { GeneralRule } from '../judged-form.ts';
import { distinctCells } from '../placed-cells.ts';

/** Cells are formulas; the values that the file was saved with were read. One finding a sheet names them all. */
export const valueFormulaMended: GeneralRule = {
  id: 'value.formula-mended',
  level: 'info',
  source: 'The value of a formula is the one that was saved: formulas are never computed here',
  hint: {
    zh: '请确认保存前已重新计算；引用其他文件的公式建议粘贴为数值',
    en: 'Make sure that the file was recalculated before it was saved; better paste values for links to other files',
  },
  find: ({ remarkable }) => {
    const found = distinctCells(remarkable.filter(({ cell }) => cell.formula === true && cell.value !== null));
    return [...Map.groupBy(found, ({ row }) => row.sheet)].flatMap(([sheet, cells]) => {
      const [first] = cells;
      if (!first) return [];
      const list = listCells(cells.map(({ cell }) => cell.cell));
      return [
        {
          sheet,
          cell: first.cell.cell,
          seen: list,
          expected: '直接填写的内容',
          message: {
            zh: `有 ${cells.length} 个单元格是公式，按保存时的结果读取：${list}`,
            en: `${cells.length} cells are formulas, read as the values saved with them: ${list}`,
          },
        },
      ];
    });
  },
};
