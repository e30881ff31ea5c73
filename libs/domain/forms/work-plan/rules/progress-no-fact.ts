import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { hasFact } from '../has-fact.ts';
import { taskName } from '../task-name.ts';

/** 季度推进情况 has no fact in it: no number, no date, no document. */
export const progressNoFact: RecordRule = {
  id: 'progress.no-fact',
  level: 'must-explain',
  source: 'Notice 三(二): the office inspects progress, which a fact lets it do',
  hint: {
    zh: '请补充可以核对的内容，如数量、金额、日期、文件名称或文号；确实没有的，请说明',
    en: 'Add what can be checked, such as a number, an amount, a date or a document; if there is none, explain why',
  },
  find: (judged) =>
    (judged.sheets['tasks']?.rows ?? [])
      .filter(
        (row) =>
          said(row, 'progress') !== '' &&
          !['未启动', '已调整'].includes(said(row, 'status')) &&
          !hasFact(said(row, 'progress')),
      )
      .map((row) =>
        sightField(row, 'progress', '含有数量、日期或文件的文字', {
          zh: `任务“${taskName(row)}”的季度推进情况没有具体的数量、日期或文件`,
          en: `The progress of “${taskName(row)}” names no number, date or document`,
        }),
      ),
};
