import type { SheetRule } from '../rule.ts';
import { sightSum } from '../sum-sighting.ts';

/** Foreign investment of the prior year is below zero in all: growth from there has no meaning. */
export const baseNegative: SheetRule = {
  id: 'base.negative',
  level: 'must-explain',
  source: 'Growth over a negative base has no meaning; no other base may be negative at all',
  hint: {
    zh: '请核对上年实际使用外资；因减资、核减为负的，请说明情况',
    en: 'Check the prior year’s column; if capital was withdrawn, explain it',
  },
  find: (sheet) =>
    sheet.sums.get('fdiPrior')?.lt(0)
      ? sightSum(sheet, 'fdiPrior', '大于 0', {
          zh: '全区上年实际使用外资合计为负数，无法计算实际使用外资增速',
          en: 'The zone’s foreign investment of the prior year is negative, so that its growth cannot be computed',
        })
      : [],
};
