import type { RecordRule } from '../../records/record-form.ts';
import { sightField } from '../../records/sight-field.ts';
import { newAdjustments } from '../adjustments.ts';
import { taskName } from '../task-name.ts';

/** The plan is adjusted (调整) by this filing: with its acceptance the office approves that. */
export const adjustmentPending: RecordRule = {
  id: 'adjustment.pending',
  level: 'info',
  source: 'Adding, changing or withdrawing a task is an adjustment that the office approves',
  hint: {
    zh: '调整事项由省自贸办审核，本次报送通过后生效',
    en: 'The provincial office reviews the adjustment; it holds once this filing is accepted',
  },
  find: (judged) =>
    newAdjustments(judged).map(({ row, type }) =>
      sightField(row, 'adjustment', '省自贸办审核同意', {
        zh: `任务“${taskName(row)}”：${type}，待省自贸办审核`,
        en: `The task “${taskName(row)}” is adjusted (${type}), which the provincial office is to approve`,
      }),
    ),
};
