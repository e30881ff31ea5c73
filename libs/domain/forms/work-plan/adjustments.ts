import type { ReadRow } from '../records/read-sheet.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import { said } from '../records/said.ts';
import { acceptedPlan } from './accepted-plan.ts';
import { adjusts } from './adjusts.ts';

/** An adjustment (调整) that is new in this filing. */
export interface Adjustment {
  readonly row: ReadRow;
  /** 新增, 变更 or 撤销. */
  readonly type: string;
}

/**
 * The adjustments that the office has not accepted before; none as long as there is no plan to adjust.
 *
 * @example
 * newAdjustments(judged).map(({ type }) => type); // ['撤销']
 */
export const newAdjustments = (judged: JudgedRecords): readonly Adjustment[] => {
  const plan = acceptedPlan(judged.context);
  if (!plan) return [];
  return (judged.sheets['tasks']?.rows ?? [])
    .filter((row) => adjusts(plan, row))
    .map((row) => ({ row, type: said(row, 'adjustment') }));
};
