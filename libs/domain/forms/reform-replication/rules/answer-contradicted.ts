import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** 是 has a reason why not, or 否 has a practice; a reform that is 正在推进 may tell of what was done so far. */
export const answerContradicted: RecordRule = {
  id: 'answer.contradicted',
  level: 'error',
  source: 'Annex 3: 复制推广情况 is for 是, 未复制推广原因 for 否',
  hint: {
    zh: '请核对“是否复制推广”；填“是”的清空未复制推广原因，填“否”的清空复制推广情况',
    en: 'Check the answer; for 是 clear the reason, for 否 clear 复制推广情况',
  },
  find: (judged) =>
    (judged.sheets['items']?.rows ?? []).flatMap((row) => {
      const answer = said(row, 'replicated');
      const against = answer === '是' ? ['reason', 'reasonCode'] : answer === '否' ? ['practice'] : [];
      if (said(row, 'reasonCode') === '正在推进' && answer === '否') return [];
      const field = against.find((other) => said(row, other) !== '');
      if (field === undefined) return [];
      const label = field === 'practice' ? '复制推广情况' : '未复制推广原因';
      return [
        sightField(row, field, '空', {
          zh: `第 ${row.row} 行“${said(row, 'item')}”是否复制推广填“${answer}”，却填写了${label}`,
          en: `“${said(row, 'item')}” in row ${row.row} is answered ${answer}, but ${label} is filled in`,
        }),
      ];
    }),
};
