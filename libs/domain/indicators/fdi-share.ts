import type { Indicator } from './indicator.ts';
import { share } from './share.ts';

/** 实际使用外资占比: foreign investment in actual use as a percentage of the province's (indicator 5). */
export const fdiShare: Indicator = {
  id: 'fdiShare',
  title: { zh: '实际使用外资占比', en: 'Share of provincial foreign investment' },
  unit: '%',
  plausible: { lower: '0', upper: '100', least: '0.1' },
  definition: {
    zh: '实际使用外资 ÷ 全省实际使用外资 × 100，美元计价',
    en: 'Foreign investment in actual use as a percentage of the provincial total, in USD',
  },
  fields: ['fdi'],
  province: 'provinceForeignInvestment',
  compute: ({ fdi, provinceForeignInvestment }) => share(fdi, provinceForeignInvestment),
};
