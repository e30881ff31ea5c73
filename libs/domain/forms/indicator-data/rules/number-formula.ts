import { listCells } from '../../reading/cell-list.ts';
import { placedFigures } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** Figures are formulas; the values that the file was saved with were read. One finding names all the cells. */
export const numberFormula: SheetRule = {
  id: 'number.formula',
  level: 'info',
  source: 'The value of a formula is the one that was saved: formulas are never computed here',
  hint: {
    zh: '请确认保存前已重新计算；引用其他文件的公式建议粘贴为数值',
    en: 'Make sure that the file was recalculated before it was saved; better paste values for links to other files',
  },
  find: (sheet) => {
    const formulas = placedFigures(sheet).filter(({ figure }) => figure.formula && figure.reading.kind === 'number');
    const [first] = formulas;
    if (!first) return [];
    const cells = listCells(formulas.map(({ figure }) => figure.cell));
    return [
      {
        cell: first.figure.cell,
        seen: cells,
        expected: '直接填写的数字',
        message: {
          zh: `有 ${formulas.length} 个数据是公式，按保存时的计算结果读取：${cells}`,
          en: `${formulas.length} figures are formulas, read as the values saved with them: ${cells}`,
        },
      },
    ];
  },
};
