import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedPlan } from '../accepted-plan.ts';
import { taskName } from '../task-name.ts';

/** A task of the plan is told by its words, but its number (任务编号) is blank or another. */
export const taskUnnumbered: RecordRule = {
  id: 'task.unnumbered',
  level: 'error',
  source: 'A task keeps its number all year: by it the quarters are compared',
  hint: {
    zh: '请填写计划中的任务编号；建议下载带有计划的模板填报',
    en: 'Enter the number that the plan gives to the task; best fill in the template, which has the plan in it',
  },
  find: (judged) => {
    const plan = acceptedPlan(judged.context);
    return (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const planned = plan?.taskOf(row);
      if (!planned || said(row, 'taskId').toUpperCase() === planned.id) return [];
      return [
        sightField(row, 'taskId', planned.id, {
          zh: `第 ${row.row} 行的任务“${taskName(planned.row)}”在计划中的编号是 ${planned.id}`,
          en: `The plan gives the number ${planned.id} to the task “${taskName(planned.row)}” of row ${row.row}`,
        }),
      ];
    });
  },
};
