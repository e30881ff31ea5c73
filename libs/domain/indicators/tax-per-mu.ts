import type { Indicator } from './indicator.ts';

/** 亩均税收绝对值: tax revenue over the land that the zone's enterprises use (indicator 1 of the notice). */
export const taxPerMu: Indicator = {
  id: 'taxPerMu',
  title: { zh: '亩均税收绝对值', en: 'Tax revenue per mu' },
  unit: '万元/亩',
  plausible: { lower: '0', upper: '1000', least: '1' },
  definition: {
    zh: '区内企业税收收入 ÷ 用地面积（各片区分别加总后相除）',
    en: 'Tax revenue divided by land in use, each summed over the sub-areas first',
  },
  fields: ['taxRevenue', 'landArea'],
  compute: ({ taxRevenue, landArea }) =>
    landArea.isZero() ? { reason: 'zero-denominator' } : { value: taxRevenue.div(landArea) },
};
