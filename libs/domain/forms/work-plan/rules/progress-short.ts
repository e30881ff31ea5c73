import { compactText } from '../../reading/compact-text.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { taskName } from '../task-name.ts';

const least = 20;

/** 季度推进情况 says something, but next to nothing. Blank ones are spoken of by the general rules. */
export const progressShort: RecordRule = {
  id: 'progress.short',
  level: 'error',
  source: 'Notice 三(二): 报送季度推进情况; what a few characters say cannot be reviewed',
  hint: {
    zh: `请写明本季度做了什么、进展到哪一步，不少于 ${least} 个字；尚未启动的，“状态”填“未启动”`,
    en: `Say what was done in the quarter, in at least ${least} characters; if nothing has begun, the status is 未启动`,
  },
  find: (judged) =>
    (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const length = [...compactText(said(row, 'progress'))].length;
      if (length === 0 || length >= least || ['未启动', '已调整'].includes(said(row, 'status'))) return [];
      return [
        sightField(row, 'progress', `不少于 ${least} 个字`, {
          zh: `任务“${taskName(row)}”的季度推进情况只有 ${length} 个字，不少于 ${least} 个字`,
          en: `The progress of “${taskName(row)}” has ${length} characters; at least ${least} are needed`,
        }),
      ];
    }),
};
