import { type SaidRow, said } from '../records/said.ts';
import type { Plan } from './plan.ts';

/**
 * Whether a row adjusts (调整) the plan: it adds, changes or withdraws a task, and the plan does not say so yet.
 *
 * @example
 * adjusts({ tasks: [], taskOf: () => undefined }, { cells: { adjustment: { value: '新增' } } }); // true
 */
export const adjusts = (plan: Plan, row: SaidRow): boolean => {
  const type = said(row, 'adjustment');
  const planned = plan.taskOf(row);
  return type !== '' && !(planned && said(planned.row, 'adjustment') === type);
};
