import type { Records } from '../../libs/ports/records.ts';
import { readZones } from '../../libs/ports/registry.ts';
import { filings } from '../../libs/ports/submissions.ts';

/** The form whose figures are scored. */
const FORM = 'indicator-data';

/** Whether any zone began to file the figures of a year (已有报送): announced, received or accepted. */
export const hasFilings = async (
  { listRecords, readRecord }: Pick<Records, 'listRecords' | 'readRecord'>,
  year: number,
): Promise<boolean> => {
  for (const { id } of await readZones(listRecords)) {
    if (await filings.read(readRecord, { zone: id, form: FORM, period: String(year) })) return true;
  }
  return false;
};
