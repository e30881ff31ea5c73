import { officeColumnsOf } from '../../libs/domain/forms/office-columns.ts';
import type { OfficeSheet } from '../../libs/domain/forms/records/enter-office.ts';
import { officeRows } from '../../libs/domain/forms/records/office-rows.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readOfficeEntries } from '../../libs/ports/office-entries.ts';
import { readFiledRows } from './filed-rows.ts';

/**
 * Reads the office's columns of a submission: its rows with those that stand beside them, and what is entered there; version 0 as
 * long as nothing is. Undefined for a form to which the office adds nothing, and before validation found the rows good.
 */
export const readOfficeSheet = async (
  ports: FilingContextPorts,
  submission: Submission,
): Promise<Versioned<OfficeSheet> | undefined> => {
  const office = officeColumnsOf(submission.filing.form);
  const filed = office && (await readFiledRows(ports, submission, office.needs));
  if (!office || !filed) return undefined;
  const entries = await readOfficeEntries(ports, submission.id);
  const value = {
    rows: officeRows(office, filed),
    current: entries?.value ?? [],
    accepted: submission.state === 'accepted',
  };
  return { value, version: entries?.version ?? 0 };
};
