import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { quarterDays } from '../quarter-days.ts';
import { taskName } from '../task-name.ts';

/** 完成日期 lies after the quarter that is reported. */
export const completionLater: RecordRule = {
  id: 'completion.later',
  level: 'error',
  source: 'A quarter reports what was done by its last day',
  hint: {
    zh: '请核对完成日期；本季度末尚未完成的，在完成的季度填报',
    en: 'Check the date; what was not done by the end of the quarter is reported done in a later one',
  },
  find: (judged) => {
    const { last } = quarterDays(judged.context.period);
    return (judged.sheets['tasks']?.rows ?? [])
      .filter((row) => said(row, 'completedOn') > last)
      .map((row) =>
        sightField(row, 'completedOn', `不晚于 ${last}`, {
          zh: `任务“${taskName(row)}”的完成日期 ${said(row, 'completedOn')} 晚于本季度末 ${last}`,
          en: `The task “${taskName(row)}” is dated ${said(row, 'completedOn')}, after the end of the quarter on ${last}`,
        }),
      );
  },
};
