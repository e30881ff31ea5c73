import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { taskName } from '../task-name.ts';

const proofs = ['evidence', 'evidenceNumber', 'completedOn'];

/** A task is 已完成, but nothing shows it: no evidence, no document number, no date. */
export const completionUnproven: RecordRule = {
  id: 'completion.unproven',
  level: 'error',
  source: '年度任务完成率 counts tasks that the office confirmed done: it needs something to confirm them by',
  hint: {
    zh: '请至少填写“佐证材料”“佐证文号”“完成日期”中的一项；尚未完成的，“状态”改为“推进中”',
    en: 'Fill in at least one of 佐证材料, 佐证文号 and 完成日期; if the task is not done, its status is 推进中',
  },
  find: (judged) =>
    (judged.sheets['tasks']?.rows ?? [])
      .filter((row) => said(row, 'status') === '已完成')
      .filter((row) => proofs.every((field) => said(row, field) === '' && !row.cells[field]?.refusal))
      .map((row) =>
        sightField(row, 'completedOn', '佐证材料、佐证文号或完成日期', {
          zh: `任务“${taskName(row)}”填报为已完成，但没有佐证材料、文号或完成日期`,
          en: `The task “${taskName(row)}” is reported done, but without evidence, document number or date`,
        }),
      ),
};
