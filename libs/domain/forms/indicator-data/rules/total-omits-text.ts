import { listCells } from '../../reading/cell-list.ts';
import { columnOf } from '../columns.ts';
import { comparedTotals } from '../compared-totals.ts';
import type { SheetRule } from '../rule.ts';

/** A stated total is the sum of the cells stored as numbers alone: its formula left out the numbers stored as text. */
export const totalOmitsText: SheetRule = {
  id: 'total.omits-text',
  level: 'warning',
  source: 'SUM leaves out text; the total row is never data, so that nothing depends on it',
  hint: {
    zh: '请把这些单元格转换为数字并重新计算合计；系统按各片区数据汇总',
    en: 'Convert these cells to numbers and recalculate; the system sums the sub-areas itself',
  },
  find: (sheet) =>
    comparedTotals(sheet)
      .filter(({ verdict }) => verdict === 'omits-text')
      .map(({ total, sum, textCells }) => ({
        cell: total.cell,
        field: total.field,
        seen: total.seen,
        expected: sum.toString(),
        message: {
          zh: `${columnOf(total.field).label}合计 ${total.seen} 漏加了以文本存储的 ${listCells(textCells)}，应为 ${sum.toString()}`,
          en: `The total ${total.seen} leaves out ${listCells(textCells)}, stored as text; the sum is ${sum.toString()}`,
        },
      })),
};
