import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { isNewIn } from '../new-sub-area.ts';
import { cumulated, readTrade } from '../trade-rows.ts';

/** A sub-area was not there a year before (新设), so that nothing grew; one finding a row. */
export const baseNew: RecordRule = {
  id: 'base.new',
  level: 'must-explain',
  source: 'Null policy: of a new sub-area the weight of growth is spread once the office confirmed the reason',
  hint: {
    zh: '请说明设立时间和批复文件；上年同期已有数据的，请改填数字',
    en: 'Say when it was set up and by which document; if it had figures a year before, enter them',
  },
  find: (judged) =>
    readTrade(judged).flatMap((row) => {
      const first = cumulated.find(({ prior }) => isNewIn(row, prior));
      if (!first) return [];
      return [
        sightField(row, first.prior, '上年同期累计数，或经省自贸办确认的“新设”', {
          zh: `“${said(row, 'subArea')}”填报为新设，没有上年同期数，不计算增速`,
          en: `${said(row, 'subArea')} is said to be new: without a year before, no growth is computed`,
        }),
      ];
    }),
};
