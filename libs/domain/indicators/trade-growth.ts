import { growth } from './growth.ts';
import type { Indicator } from './indicator.ts';

/** 进出口总额增速: growth of exports and imports over the prior year on a comparable scope (indicator 4). */
export const tradeGrowth: Indicator = {
  id: 'tradeGrowth',
  title: { zh: '进出口总额增速', en: 'Growth of trade' },
  unit: '%',
  plausible: { lower: '-100', upper: '1000', least: '1' },
  definition: {
    zh: '（本年进出口总额 ÷ 上年可比口径进出口总额 － 1）× 100',
    en: 'Trade over the prior year on a comparable scope, less one, in percent',
  },
  fields: ['exports', 'imports', 'tradePrior'],
  compute: ({ exports, imports, tradePrior }) => growth(exports.plus(imports), tradePrior),
};
