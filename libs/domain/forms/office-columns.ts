import { delegatedPowersOffice } from './delegated-powers/office-columns.ts';
import { empowermentRequestOffice } from './empowerment-request/office-columns.ts';
import type { OfficeColumns } from './records/office-columns.ts';
import { reformReplicationOffice } from './reform-replication/office-columns.ts';
import { workPlanOffice } from './work-plan/office-columns.ts';

/** By form, apart from the forms' rules: commands need not carry these along. */
const byForm: ReadonlyMap<string, OfficeColumns> = new Map([
  ['work-plan', workPlanOffice],
  ['reform-replication', reformReplicationOffice],
  ['delegated-powers', delegatedPowersOffice],
  ['empowerment-request', empowermentRequestOffice],
]);

/**
 * What the office adds to a form (省自贸办填写栏); undefined where it adds nothing.
 *
 * @example
 * officeColumnsOf('delegated-powers')?.columns[0].label.zh; // '评估意见'
 */
export const officeColumnsOf = (form: string): OfficeColumns | undefined => byForm.get(form);
