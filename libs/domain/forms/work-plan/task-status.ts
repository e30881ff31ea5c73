import type { ChoiceOption } from '../records/column-type.ts';

/** How far a task is (状态), and how zones write it otherwise. */
export const taskStatuses: readonly ChoiceOption[] = [
  { value: '未启动', aliases: ['未开始', '未开展', '待启动'] },
  { value: '推进中', aliases: ['进行中', '正在推进', '有序推进', '正常推进', '按序时推进', '序时推进'] },
  { value: '已完成', aliases: ['完成', '已办结', '办结'] },
  { value: '滞后', aliases: ['进度滞后', '滞后于序时', '推进滞后', '落后'] },
  { value: '已调整', aliases: ['调整', '已取消', '取消', '已撤销'] },
];

/** What became of a task of the plan (调整类型). The row of what was changed or withdrawn stays; a change goes on in a new row. */
export const adjustmentTypes: readonly ChoiceOption[] = [
  { value: '新增', aliases: ['增加', '新增任务'] },
  { value: '变更', aliases: ['修改', '调整'] },
  { value: '撤销', aliases: ['取消', '删除', '撤回'] },
];
