import type { RecordRule } from '../../records/record-form.ts';
import { sightFalls } from '../sight-falls.ts';

/** Foreign investment counted from January is less than it was a quarter ago: perhaps some was taken off (核减). */
export const investmentFalls: RecordRule = {
  id: 'investment.falls',
  level: 'must-explain',
  source: 'V4: counted from January; foreign investment may fall by 核减 and 减资',
  hint: {
    zh: '请核对是否误填当季数；因减资、核减下降的，请说明',
    en: 'Check whether the quarter alone was entered; if capital was withdrawn or taken off, explain it',
  },
  find: (judged) => sightFalls(judged, [{ field: 'fdi', title: '实际使用外资', unit: '万美元' }]),
};
