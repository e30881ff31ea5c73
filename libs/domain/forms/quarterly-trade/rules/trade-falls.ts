import type { RecordRule } from '../../records/record-form.ts';
import { sightFalls } from '../sight-falls.ts';

/** Trade counted from January is less than it was a quarter ago. */
export const tradeFalls: RecordRule = {
  id: 'trade.falls',
  level: 'error',
  source: 'V4: what is counted from January only grows within a year',
  hint: {
    zh: '请核对是否误填当季数；上季度填报有误的，请先申请更正上季度',
    en: 'Check whether the quarter alone was entered; if the last report was wrong, have that corrected first',
  },
  find: (judged) =>
    sightFalls(judged, [
      { field: 'trade', title: '进出口总额', unit: '亿元' },
      { field: 'exports', title: '出口', unit: '亿元' },
      { field: 'imports', title: '进口', unit: '亿元' },
    ]),
};
