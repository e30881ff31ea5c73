import type { Indicator } from './indicator.ts';
import { share } from './share.ts';

/** 进出口总额占比: the zone's exports and imports as a percentage of the province's (indicator 3). */
export const tradeShare: Indicator = {
  id: 'tradeShare',
  title: { zh: '进出口总额占比', en: 'Share of provincial trade' },
  unit: '%',
  plausible: { lower: '0', upper: '100', least: '0.1' },
  definition: {
    zh: '（出口额＋进口额）÷ 全省进出口总额 × 100，人民币计价',
    en: 'Exports plus imports as a percentage of provincial trade, in RMB',
  },
  fields: ['exports', 'imports'],
  province: 'provinceTrade',
  compute: ({ exports, imports, provinceTrade }) => share(exports.plus(imports), provinceTrade),
};
