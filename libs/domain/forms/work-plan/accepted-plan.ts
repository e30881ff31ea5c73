import type { AcceptedTable, FilingContext } from '../../filing.ts';
import { compactText } from '../reading/compact-text.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';
import { taskIds } from './task-ids.ts';

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
 * The year's plan (年度计划) as it stands: the tasks of the last quarter of the same year that was accepted before this one.
 * Undefined where the plan is yet to be filed.
 *
 * @example
 * acceptedPlan({ zone: { id: 'a', name: '甲', subAreas: [] }, period: '2025Q1' }); // undefined
 */
export const acceptedPlan = ({ period, references }: FilingContext): Plan | undefined => {
  const [last] = [...(references?.['plan'] ?? []), ...(references?.['previous'] ?? [])]
    .filter((accepted) => accepted.period.slice(0, 4) === period.slice(0, 4) && accepted.period < period)
    .toSorted((a, b) => (a.period < b.period ? 1 : -1));
  return last && planIn(last);
};

/**
 * The tasks of the quarter before, whatever its year; undefined where it was not accepted.
 *
 * @example
 * previousPlan({ zone: { id: 'a', name: '甲', subAreas: [] }, period: '2025Q1' }); // undefined
 */
export const previousPlan = ({ references }: FilingContext): Plan | undefined => {
  const [last] = references?.['previous'] ?? [];
  return last && planIn(last);
};

const planIn = ({ table }: AcceptedTable): Plan => {
  const rows = (table as RecordTable).sheets['tasks'] ?? [];
  const ids = taskIds(rows);
  const tasks = rows.map((row, at) => ({ id: ids[at] ?? '', row }));
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
