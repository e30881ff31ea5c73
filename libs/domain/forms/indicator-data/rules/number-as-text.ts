import { listCells } from '../../reading/cell-list.ts';
import { placedFigures } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** Numbers are stored as text. They were read; one finding names all the cells. */
export const numberAsText: SheetRule = {
  id: 'number.as-text',
  level: 'info',
  source: 'Spreadsheet habits: numbers typed as text, which SUM leaves out',
  hint: {
    zh: '建议转换为数字，否则合计公式会漏加这些单元格',
    en: 'Better convert them to numbers: formulas such as SUM leave text out',
  },
  find: (sheet) => {
    const texts = placedFigures(sheet).filter(
      ({ figure: { reading } }) => reading.kind === 'number' && reading.as === 'text',
    );
    const [first] = texts;
    if (!first) return [];
    const cells = listCells(texts.map(({ figure }) => figure.cell));
    return [
      {
        cell: first.figure.cell,
        seen: cells,
        expected: '数字格式的单元格',
        message: {
          zh: `有 ${texts.length} 个数字以文本形式存储，已按数字读取：${cells}`,
          en: `${texts.length} numbers are stored as text and were read as numbers: ${cells}`,
        },
      },
    ];
  },
};
