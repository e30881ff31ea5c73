import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedPlan } from '../accepted-plan.ts';
import { taskName } from '../task-name.ts';

/** A task is not in the accepted plan of the year, and the row does not say that it is added. */
export const taskUnplanned: RecordRule = {
  id: 'task.unplanned',
  level: 'error',
  source: 'Annex 2: the plan is filed once a year; a new task is an adjustment (调整) that the office approves',
  hint: {
    zh: '确需新增的，请在“调整类型”填“新增”，并填写调整原因和调整文号；否则请改回计划中的任务',
    en: 'If the task is new, enter 新增 under 调整类型 with its reason and document number; otherwise restore the plan’s task',
  },
  find: (judged) => {
    const plan = acceptedPlan(judged.context);
    if (!plan) return [];
    return (judged.sheets['tasks']?.rows ?? [])
      .filter((row) => said(row, 'adjustment') !== '新增' && !plan.taskOf(row))
      .map((row) =>
        sightField(row, 'task', '年度计划中的任务，或“调整类型”为“新增”', {
          zh: `第 ${row.row} 行的任务“${taskName(row)}”不在已通过的年度计划中`,
          en: `The task “${taskName(row)}” in row ${row.row} is not in the accepted plan of the year`,
        }),
      );
  },
};
