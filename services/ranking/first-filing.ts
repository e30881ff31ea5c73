import type { Records } from '../../libs/ports/records.ts';
import { readZones } from '../../libs/ports/registry.ts';
import { attempts, submissions } from '../../libs/ports/submissions.ts';

/** The form whose figures are scored. */
const FORM = 'indicator-data';

/** When the first zone began to file the figures of a year (首份报表): announced it, whatever became of that; undefined before. */
export const readFirstFiling = async (
  { listRecords, readRecord }: Pick<Records, 'listRecords' | 'readRecord'>,
  year: number,
): Promise<string | undefined> => {
  const zones = await readZones(listRecords);
  const begun = zones.map(async ({ id }) => {
    const filing = { zone: id, form: FORM, period: String(year) };
    const first = await attempts.read(readRecord, { filing, attempt: 1 });
    const submission = first && (await submissions.read(readRecord, first.value.submission));
    return submission ? [submission.value.created.at] : [];
  });
  return (await Promise.all(begun)).flat().toSorted()[0];
};
