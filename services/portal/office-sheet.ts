import { officeColumnsOf } from '../../libs/domain/forms/office-columns.ts';
import { carriedEntries } from '../../libs/domain/forms/records/carry-entries.ts';
import type { OfficeSheet } from '../../libs/domain/forms/records/enter-office.ts';
import type { OfficeColumns } from '../../libs/domain/forms/records/office-columns.ts';
import { type OfficeRow, officeRows } from '../../libs/domain/forms/records/office-rows.ts';
import type { OfficeEntry } from '../../libs/domain/office-entry.ts';
import { counts, type Submission } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readOfficeEntries, readOfficeEntriesAsOf } from '../../libs/ports/office-entries.ts';
import { readAttempts } from '../../libs/ports/submissions.ts';
import { readFiledRows } from './filed-rows.ts';

/**
 * Reads the office's columns of a submission: its rows with those that stand beside them, and what is entered there. As long as
 * nothing is (version 0), that is what was entered beside an earlier attempt and still holds, since the row is as it was; the
 * office's first entry and the acceptance keep it. As of a moment of the past (RFC 3339, UTC) where one is named, always as version 0. Undefined for a form to which the office adds nothing, and before validation found the rows good.
 */
export const readOfficeSheet = async (
  ports: FilingContextPorts,
  submission: Submission,
  past?: string,
): Promise<Versioned<OfficeSheet> | undefined> => {
  const office = officeColumnsOf(submission.filing.form);
  const filed = office && (await readFiledRows(ports, submission, { needs: office.needs, past }));
  if (!office || !filed) return undefined;
  const rows = officeRows(office, filed);
  const entries = await entriesOf(ports, submission.id, past);
  const current = entries?.value ?? (await carried(ports, office, { submission, rows, past }));
  return { value: { rows, current, accepted: counts(submission.state) }, version: entries?.version ?? 0 };
};

const entriesOf = async (
  ports: FilingContextPorts,
  id: string,
  past: string | undefined,
): Promise<Versioned<readonly OfficeEntry[]> | undefined> => {
  if (past === undefined) return readOfficeEntries(ports, id);
  const value = await readOfficeEntriesAsOf(ports, id, past);
  return value && { value, version: 0 };
};

/** A submission, its rows, and as of when. */
interface AskedSheet {
  readonly submission: Submission;
  readonly rows: readonly OfficeRow[];
  readonly past: string | undefined;
}

/** From the newest of the earlier attempts beside which something was entered. */
const carried = async (
  ports: FilingContextPorts,
  office: OfficeColumns,
  { submission: { filing, attempt }, rows, past }: AskedSheet,
): Promise<readonly OfficeEntry[]> => {
  if (attempt === 1) return [];
  const attempts = await readAttempts(ports, filing);
  for (const earlier of attempts.filter((one) => one.attempt < attempt).toReversed()) {
    const entries = await entriesOf(ports, earlier.id, past);
    const filed = entries && (await readFiledRows(ports, earlier, { needs: office.needs, past }));
    if (filed) {
      return carriedEntries(rows, {
        attempt: earlier.attempt,
        rows: officeRows(office, filed),
        entries: entries.value,
      });
    }
  }
  return [];
};
