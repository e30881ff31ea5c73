import { compactText } from '../reading/compact-text.ts';
import type { RecordRow } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';

/** A task as it was accepted: its number, which it keeps all year, and its row. */
export interface PlannedTask {
  readonly id: string;
  readonly row: RecordRow;
}

/** The tasks of an accepted filing. */
export interface Plan {
  readonly tasks: readonly PlannedTask[];
  /**
   * The task that a row means: the one with its number, or else, unless the row is said to be added (新增), the one of the
   * same words in the same sub-area.
   */
  readonly taskOf: (row: SaidRow) => PlannedTask | undefined;
}

/**
 * The plan that these tasks make.
 *
 * @example
 * planOf([]).tasks; // []
 */
export const planOf = (tasks: readonly PlannedTask[]): Plan => {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const byWords = new Map(tasks.toReversed().map((task) => [taskWords(task.row), task]));
  return {
    tasks,
    taskOf: (row) =>
      byId.get(said(row, 'taskId').toUpperCase()) ??
      (said(row, 'adjustment') === '新增' ? undefined : byWords.get(taskWords(row))),
  };
};

/**
 * The words of a task in its sub-area, as they are compared.
 *
 * @example
 * taskWords({ cells: { subArea: { value: '主城片区' }, task: { value: '建设 平台' } } }); // '主城片区:建设平台'
 */
export const taskWords = (row: SaidRow): string => compactText(`${said(row, 'subArea')}：${said(row, 'task')}`);
