import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { quarterDays } from '../quarter-days.ts';
import { taskName } from '../task-name.ts';

/** 完成时限 has passed by the end of the quarter, but the task is neither done nor said to lag. */
export const statusOverdue: RecordRule = {
  id: 'status.overdue',
  level: 'must-explain',
  source: 'Notice 三(二): 挂图作战，对表推进; what is past its date lags (滞后)',
  hint: {
    zh: '已超过完成时限的，“状态”填“滞后”并填写滞后原因；时限有调整的，请按调整办理',
    en: 'Past its date a task is 滞后, with a reason; if the date was moved, enter an adjustment',
  },
  find: (judged) => {
    const { last } = quarterDays(judged.context.period);
    return (judged.sheets['tasks']?.rows ?? [])
      .filter((row) => ['未启动', '推进中'].includes(said(row, 'status')))
      .filter((row) => said(row, 'deadline') !== '' && said(row, 'deadline') <= last.slice(0, 7))
      .map((row) =>
        sightField(row, 'status', '已完成或滞后', {
          zh: `任务“${taskName(row)}”的完成时限是 ${said(row, 'deadline')}，本季度末已到期，状态仍为“${said(row, 'status')}”`,
          en: `The task “${taskName(row)}” was due in ${said(row, 'deadline')}, but its status is ${said(row, 'status')}`,
        }),
      );
  },
};
