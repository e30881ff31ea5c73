import type { SheetRule } from '../rule.ts';
import { sightSum } from '../sum-sighting.ts';

/** There is industrial value added, but no energy was used for it. */
export const sumNoEnergy: SheetRule = {
  id: 'sum.no-energy',
  level: 'must-explain',
  source: 'Energy of zero beside value added is a gap in the data more often than a fact',
  hint: {
    zh: '请核对综合能源消费量；确为 0 的，请说明原因',
    en: 'Check the column; if energy use really is zero, explain why',
  },
  find: (sheet) =>
    sheet.sums.get('energy')?.isZero() && sheet.sums.get('valueAdded')?.gt(0)
      ? sightSum(sheet, 'energy', '大于 0', {
          zh: '全区有工业增加值，但综合能源消费量合计为 0',
          en: 'The zone has industrial value added, but uses no energy',
        })
      : [],
};
