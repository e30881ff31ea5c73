import type { AcceptedTable, FilingContext } from '../../filing.ts';
import type { RecordTable } from '../records/record-table.ts';
import { approvedTasks } from './approved-tasks.ts';
import { type Plan, planOf } from './plan.ts';

/**
 * The year's plan (年度计划) as it stands: the tasks of the last quarter of the same year that was accepted before this one,
 * adjusted only where the office approved that. Undefined where the plan is yet to be filed.
 *
 * @example
 * acceptedPlan({ zone: { id: 'a', name: '甲', subAreas: [] }, period: '2025Q1' }); // undefined
 */
export const acceptedPlan = ({ period, references }: FilingContext): Plan | undefined => {
  const accepted = [...(references?.['plan'] ?? []), ...(references?.['previous'] ?? [])]
    .filter((one) => one.period.slice(0, 4) === period.slice(0, 4) && one.period < period)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .filter((one, at, all) => one.period !== all[at - 1]?.period);
  return accepted.reduce<Plan | undefined>(planAfter, undefined);
};

/**
 * The tasks of the quarter before, whatever its year; undefined where it was not accepted.
 *
 * @example
 * previousPlan({ zone: { id: 'a', name: '甲', subAreas: [] }, period: '2025Q1' }); // undefined
 */
export const previousPlan = ({ references }: FilingContext): Plan | undefined => {
  const [last] = references?.['previous'] ?? [];
  return last && planAfter(undefined, last);
};

/**
 * The plan after a further quarter that was accepted.
 *
 * @example
 * planAfter(undefined, { zone: 'a', period: '2025Q1', fileSha256: '', table: { version: 1, sheets: {}, statements: {} } }).tasks; // []
 */
export const planAfter = (before: Plan | undefined, { table, officeEntries }: AcceptedTable): Plan =>
  planOf(
    approvedTasks({
      table: table as RecordTable,
      ...(officeEntries ? { entries: officeEntries } : {}),
      ...(before ? { before } : {}),
    }),
  );
