import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedPlan } from '../accepted-plan.ts';
import { taskName } from '../task-name.ts';

const order = ['未启动', '推进中', '已完成', '已调整'];
const stageOf = (status: string): number => order.indexOf(status === '滞后' ? '推进中' : status);

/** A task is less far than it was reported to be before: 已完成 became 推进中, or 推进中 became 未启动. */
export const statusReversed: RecordRule = {
  id: 'status.reversed',
  level: 'must-explain',
  source: 'What the office accepted as done or begun counted as such',
  hint: {
    zh: '请核对状态；上季度填报有误或情况有变的，请说明',
    en: 'Check the status; if the last report was wrong or things have changed, explain that',
  },
  find: (judged) => {
    const plan = acceptedPlan(judged.context);
    return (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const planned = plan?.taskOf(row);
      const [before, now] = [planned ? said(planned.row, 'status') : '', said(row, 'status')];
      if (before === '' || now === '' || stageOf(now) >= stageOf(before)) return [];
      return [
        sightField(row, 'status', before, {
          zh: `任务“${taskName(row)}”此前填报为“${before}”，本季度为“${now}”`,
          en: `The task “${taskName(row)}” was reported ${before} before, and now ${now}`,
        }),
      ];
    });
  },
};
