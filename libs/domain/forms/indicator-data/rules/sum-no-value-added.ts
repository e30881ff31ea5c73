import type { SheetRule } from '../rule.ts';
import { sightSum } from '../sum-sighting.ts';

/** The zone has no industrial value added. */
export const sumNoValueAdded: SheetRule = {
  id: 'sum.no-value-added',
  level: 'must-explain',
  source: 'Energy per value added divides by value added',
  hint: {
    zh: '请核对；确无规上工业的，请说明',
    en: 'Check the column; if the zone really has no industry above the threshold, say so',
  },
  find: (sheet) =>
    sheet.sums.get('valueAdded')?.isZero()
      ? sightSum(sheet, 'valueAdded', '大于 0', {
          zh: '全区工业增加值合计为 0，无法计算万元工业增加值能耗',
          en: 'The zone’s industrial value added is zero, so that energy per value added cannot be computed',
        })
      : [],
};
