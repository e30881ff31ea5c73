import type { MechanismMeasure } from '../mechanism-measure.ts';
import { shareOf } from '../share-of.ts';

/** The share of the year’s tasks that are done (年度任务完成率). */
export const taskCompletion: MechanismMeasure = {
  id: 'taskCompletion',
  title: { zh: '年度任务完成率', en: 'Tasks completed' },
  definition: {
    zh: '完成时限在本年度内、经审核为已完成的任务数 ÷ 完成时限在本年度内的任务数',
    en: 'Accepted as done, over the tasks of the plan that were due within the year',
  },
  clause: '三（二）',
  forms: ['work-plan'],
  compute: ({ tasks }) => shareOf(tasks),
};
