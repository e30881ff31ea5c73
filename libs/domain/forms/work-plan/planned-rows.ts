import type { FilingContext } from '../../filing.ts';
import type { RecordValue } from '../records/record-table.ts';
import { acceptedPlan } from './accepted-plan.ts';

/** What a task carries over to the next quarter: all but its progress. */
const carried = [
  ...['subArea', 'task', 'responsible', 'platform', 'schemeItem', 'target', 'deadline', 'status', 'delayReason'],
  ...['completedOn', 'evidenceNumber', 'evidence', 'adjustment', 'adjustmentReason', 'adjustmentNumber'],
];

/**
 * What a template prints in advance: the tasks of the accepted plan with their numbers, those that were changed or
 * withdrawn among them; nothing before the first plan.
 *
 * @example
 * plannedRows({ zone, period: '2025Q1' }); // []
 */
export const plannedRows = (context: FilingContext): readonly Readonly<Record<string, RecordValue>>[] =>
  (acceptedPlan(context)?.tasks ?? []).map(({ id, row }) => ({
    ...Object.fromEntries(carried.map((field) => [field, row.cells[field]?.value ?? null])),
    taskId: id,
  }));
