import type { RecordRule } from '../../records/record-form.ts';
import { sightField } from '../../records/sight-field.ts';
import { newAdjustments } from '../adjustments.ts';
import { taskName } from '../task-name.ts';

/** More tasks are changed than new rows say what they became. */
export const adjustmentUnfollowed: RecordRule = {
  id: 'adjustment.unfollowed',
  level: 'error',
  source: 'A changed task goes on in a row of its own, beside the old one; one that does not go on is withdrawn',
  hint: {
    zh: '请另起一行填写变更后的任务，“调整类型”填“新增”；不再实施的，“调整类型”改为“撤销”',
    en: 'Add a row with the changed task, marked 新增; if the task is given up, enter 撤销 instead',
  },
  find: (judged) => {
    const adjustments = newAdjustments(judged);
    const added = adjustments.filter(({ type }) => type === '新增').length;
    return adjustments
      .filter(({ type }) => type === '变更')
      .slice(added)
      .map(({ row }) =>
        sightField(row, 'adjustment', '另有一行“新增”', {
          zh: `任务“${taskName(row)}”已变更，但没有填写变更后的任务`,
          en: `The task “${taskName(row)}” is changed, but no row says what it became`,
        }),
      );
  },
};
