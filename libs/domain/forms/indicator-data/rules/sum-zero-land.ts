import type { SheetRule } from '../rule.ts';
import { sightSum } from '../sum-sighting.ts';

/** The zone as a whole uses no land. */
export const sumZeroLand: SheetRule = {
  id: 'sum.zero-land',
  level: 'error',
  source: 'Tax per mu divides by the land in use: without it a filing cannot be accepted',
  hint: { zh: '请填写各片区企业年末实际用地面积', en: 'Fill in the land that the enterprises of each sub-area use' },
  find: (sheet) =>
    sheet.sums.get('landArea')?.lte(0)
      ? sightSum(sheet, 'landArea', '大于 0', {
          zh: '全区用地面积合计不大于 0，无法计算亩均税收',
          en: 'The zone’s land is zero in all, so that tax per mu cannot be computed',
        })
      : [],
};
