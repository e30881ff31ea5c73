import type { SheetRule } from '../rule.ts';
import { sightSum } from '../sum-sighting.ts';

/** The zone as a whole earns nothing. */
export const sumZeroRevenue: SheetRule = {
  id: 'sum.zero-revenue',
  level: 'error',
  source: 'R&D is measured as a share of revenue: without it a filing cannot be accepted',
  hint: { zh: '请填写各片区企业营业收入', en: 'Fill in the revenue of the enterprises of each sub-area' },
  find: (sheet) =>
    sheet.sums.get('operatingRevenue')?.lte(0)
      ? sightSum(sheet, 'operatingRevenue', '大于 0', {
          zh: '全区营业收入合计不大于 0，无法计算亩均研发百分比',
          en: 'The zone’s revenue is zero in all, so that the share of R&D cannot be computed',
        })
      : [],
};
