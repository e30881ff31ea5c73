import type { Indicator } from './indicator.ts';
import { share } from './share.ts';

/** 亩均研发百分比: R&D per mu as a percentage of revenue per mu; over the same land the area cancels (indicator 2). */
export const rdIntensity: Indicator = {
  id: 'rdIntensity',
  title: { zh: '亩均研发百分比', en: 'R&D intensity' },
  unit: '%',
  plausible: { lower: '0', upper: '100', least: '0.2' },
  definition: {
    zh: '研发经费支出 ÷ 营业收入 × 100（同一用地口径下亩均相除即为此值）',
    en: 'R&D expenditure as a percentage of operating revenue (over the same land the per-mu figures cancel)',
  },
  fields: ['rdExpenditure', 'operatingRevenue'],
  compute: ({ rdExpenditure, operatingRevenue }) => share(rdExpenditure, operatingRevenue),
};
