import type { OfficeEntry } from '../../office-entry.ts';
import type { RecordTable } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { adjusts } from './adjusts.ts';
import type { Plan, PlannedTask } from './plan.ts';
import { taskIds } from './task-ids.ts';

/** A filing that was accepted, with what the office decided on its rows. */
export interface DecidedFiling {
  readonly table: RecordTable;
  /** Absent where it was accepted as a whole: all that it says holds then. */
  readonly entries?: readonly OfficeEntry[];
  /** The plan that it adjusts; absent for the first one of a year, which makes it. */
  readonly before?: Plan;
}

/**
 * The tasks of the plan after a filing, with each adjustment (调整) only where the office approved it: a task that was not to be
 * added is not there, one that was not to be changed or withdrawn is as it was.
 *
 * @example
 * approvedTasks({ table: { version: 1, sheets: {}, statements: {} } }); // []
 */
export const approvedTasks = ({ table, entries, before }: DecidedFiling): readonly PlannedTask[] => {
  const rows = table.sheets['tasks'] ?? [];
  const ids = taskIds(rows);
  const tasks = rows.map((row, at) => ({ id: ids[at] ?? '', row }));
  if (!before || !entries) return tasks;
  const approved = new Set(
    entries.filter(({ field, value }) => field === 'approval' && value === '同意').map(({ row }) => row),
  );
  return tasks.flatMap((task) =>
    adjusts(before, task.row) && !approved.has(task.id) ? asBefore(task, before) : [task],
  );
};

const asBefore = ({ id, row }: PlannedTask, before: Plan): readonly PlannedTask[] => {
  const planned = said(row, 'adjustment') === '新增' ? undefined : before.taskOf(row);
  return planned ? [{ id, row: planned.row }] : [];
};
