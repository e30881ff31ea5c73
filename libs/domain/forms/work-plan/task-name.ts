import { type SaidRow, said } from '../records/said.ts';

/**
 * What to call a task in a sentence: its number and the beginning of its words.
 *
 * @example
 * taskName({ cells: { taskId: { value: 'T01' }, task: { value: '建设综合服务中心' } } }); // 'T01 建设综合服务中心'
 */
export const taskName = (row: SaidRow): string => {
  const task = said(row, 'task');
  return `${said(row, 'taskId')} ${task.length > 20 ? `${task.slice(0, 20)}…` : task}`.trim();
};
