import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { taskName } from '../task-name.ts';

/** 状态 and 调整类型 contradict each other: 已调整 goes with 变更 and 撤销, and only with them. */
export const adjustmentStatus: RecordRule = {
  id: 'adjustment.status',
  level: 'error',
  source: 'A task that is changed or withdrawn stays in the plan, marked 已调整',
  hint: {
    zh: '变更或撤销的任务，原行保留，“状态”填“已调整”；变更后的任务另起一行，“调整类型”填“新增”',
    en: 'The row of a task that is changed or withdrawn stays, with 已调整 as its status; a change goes on in a new row, marked 新增',
  },
  find: (judged) =>
    (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const [type, status] = [said(row, 'adjustment'), said(row, 'status')];
      const ended = type === '变更' || type === '撤销';
      if (status === '' || ended === (status === '已调整')) return [];
      return ended
        ? [
            sightField(row, 'status', '已调整', {
              zh: `任务“${taskName(row)}”的调整类型是“${type}”，状态应为“已调整”，而不是“${status}”`,
              en: `The adjustment of “${taskName(row)}” is ${type}, so that its status is 已调整 and not ${status}`,
            }),
          ]
        : [
            sightField(row, 'adjustment', '变更或撤销', {
              zh: `任务“${taskName(row)}”的状态是“已调整”，但调整类型${type === '' ? '没有填写' : `是“${type}”`}`,
              en: `The status of “${taskName(row)}” is 已调整, but its adjustment is ${type === '' ? 'blank' : type}`,
            }),
          ];
    }),
};
