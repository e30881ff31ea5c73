import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { quarterDays } from '../../work-plan/quarter-days.ts';
import { answeredRows, findingName } from '../answered-rows.ts';

/** A rectification was done after its deadline, or was not done though that lies in the quarter. */
export const rectificationLate: RecordRule = {
  id: 'rectification.late',
  level: 'must-explain',
  source: 'Notice 三（二）: 督查; 按期销号率 counts what was rectified by its deadline',
  hint: {
    zh: '请说明逾期的原因和预计完成的时间；填写有误的请更正',
    en: 'Explain why it is late and when it will be done; if the date is wrong, correct it',
  },
  find: (judged) => {
    const { last } = quarterDays(judged.context.period);
    return answeredRows(judged).flatMap((row) => {
      const [done, deadline] = [said(row, 'completedOn'), said(row, 'deadline')];
      if (deadline === '' || row.cells['completedOn']?.refusal) return [];
      if (done === '' ? deadline > last : done <= deadline) return [];
      const name = findingName(row);
      return [
        sightField(row, 'completedOn', `不晚于整改期限 ${deadline}`, {
          zh: `督查问题 ${name} 的整改期限为 ${deadline}，${done === '' ? '到期没有完成' : `${done} 才完成`}`,
          en: `Finding ${name} was due on ${deadline} and ${done === '' ? 'is not done' : `was done on ${done}`}`,
        }),
      ];
    });
  },
};
