import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { previousPlan } from '../accepted-plan.ts';
import { taskName } from '../task-name.ts';
import { textSimilarity } from '../text-similarity.ts';

const limit = 0.95;

/** 季度推进情况 is that of the quarter before, word by word or nearly so. A task that was done stays done. */
export const progressCopied: RecordRule = {
  id: 'progress.copied',
  level: 'must-explain',
  source: `Quarterly progress is this quarter’s; a similarity over ${limit} of neighbouring characters counts as copied`,
  hint: {
    zh: '请填写本季度的新进展；确实没有变化的，请说明原因',
    en: 'Write what is new in this quarter; if nothing has changed, explain why',
  },
  find: (judged) => {
    const before = previousPlan(judged.context);
    return (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const last = before?.taskOf(row)?.row;
      const settled = ['已完成', '已调整', '未启动'].includes(said(row, 'status'));
      if (!last || (settled && said(last, 'status') === said(row, 'status'))) return [];
      const alike = textSimilarity(said(row, 'progress'), said(last, 'progress'));
      if (alike <= limit) return [];
      return [
        sightField(row, 'progress', '本季度的推进情况', {
          zh: `任务“${taskName(row)}”的季度推进情况与上季度的文字相同或几乎相同（相似度 ${Math.floor(alike * 100)}%）`,
          en: `The progress of “${taskName(row)}” repeats that of the quarter before (${Math.floor(alike * 100)} % alike)`,
        }),
      ];
    });
  },
};
