import type { FilingContext } from '../../../libs/domain/filing.ts';
import { recordContent } from '../../../libs/domain/forms/template/record-content.ts';
import type { CellContent } from '../../../libs/workbook/write/cell-plan.ts';
import type { WorkbookPlan } from '../../../libs/workbook/write/workbook-plan.ts';
import type { SampleFiling } from './filing.ts';
import type { FilledColumn } from './form-columns.ts';

/** Where a sheet's table came to stand: its name, the row of its header, and that of its first record, from 1. */
export interface WrittenSheet {
  readonly id: string;
  readonly name: string;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The fields of its columns, from column A on. */
  readonly fields: readonly string[];
}

/** A workbook to be written, and where things stand in it. */
export interface PlannedWorkbook {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly WrittenSheet[];
}

/** Makes the workbook of a filing. */
export type PlanWorkbook = (filing: SampleFiling, context: FilingContext) => PlannedWorkbook;

/** What stands in a cell for a value; undefined for nothing. A text under a number stays what it is. */
export const contentOf = (
  value: string | number | null | undefined,
  { type }: FilledColumn,
): CellContent | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === 'number'
      ? { number: String(value) }
      : recordContent(value, type);
