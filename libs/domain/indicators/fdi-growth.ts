import { growth } from './growth.ts';
import type { Indicator } from './indicator.ts';

/** 实际使用外资增速: growth of foreign investment in actual use over the prior year (indicator 6). */
export const fdiGrowth: Indicator = {
  id: 'fdiGrowth',
  title: { zh: '实际使用外资增速', en: 'Growth of foreign investment' },
  unit: '%',
  plausible: { lower: '-100', upper: '1000', least: '1' },
  definition: {
    zh: '（本年实际使用外资 ÷ 上年可比口径实际使用外资 － 1）× 100',
    en: 'Foreign investment over the prior year on a comparable scope, less one, in percent',
  },
  fields: ['fdi', 'fdiPrior'],
  compute: ({ fdi, fdiPrior }) => growth(fdi, fdiPrior),
};
