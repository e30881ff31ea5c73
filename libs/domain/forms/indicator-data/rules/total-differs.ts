import { columnOf } from '../columns.ts';
import { comparedTotals } from '../compared-totals.ts';
import type { SheetRule } from '../rule.ts';

/** A stated total is not what its rows add up to. */
export const totalDiffers: SheetRule = {
  id: 'total.differs',
  level: 'must-explain',
  source: 'A total that differs may mean a row or a figure that is wrong or missing',
  hint: {
    zh: '请核对合计与各片区数据；合计口径不同的，请说明',
    en: 'Check the total and the figures of the sub-areas; if the total means something else, explain it',
  },
  find: (sheet) =>
    comparedTotals(sheet)
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ total, sum }) => ({
        cell: total.cell,
        field: total.field,
        seen: total.seen,
        expected: sum.toString(),
        message: {
          zh: `${columnOf(total.field).label}合计填报 ${total.seen}，各片区之和为 ${sum.toString()}`,
          en: `The total is ${total.seen}, but the sub-areas add up to ${sum.toString()}`,
        },
      })),
};
