import type { Filing } from '../../libs/domain/filing.ts';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Records, Write } from '../../libs/ports/records.ts';
import { zones } from '../../libs/ports/registry.ts';
import { submissions } from '../../libs/ports/submissions.ts';

/** The year that is stored, as large as a province could make it: every form in every quarter, whether it is filed then or not. */
export const YEAR = 2025;
export const ZONES = 100;
export const FORMS = 13;
export const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** As many as one transaction takes. */
const AT_ONCE = 25;
const IN_FLIGHT = 4;

/** Places the zones and their submissions, all accepted; gives the id of one. */
export const placeStoredYear = async (records: Records): Promise<string> => {
  const ids = Array.from({ length: ZONES }, (_, at) => `zone-${String(at + 1).padStart(3, '0')}`);
  const registered = ids.map((id, at) => {
    const zone = { id, name: `第${at + 1}联动创新区`, subAreas: [{ name: '主城片区' }], cohorts: [YEAR] };
    return zones.write(id, 'absent', zone);
  });
  const filings = QUARTERS.flatMap((quarter) =>
    ids.flatMap((zone) =>
      catalogue.slice(0, FORMS).map(({ id: form }): Filing => ({ zone, form, period: `${YEAR}${quarter}` })),
    ),
  );
  const filed = filings.map((filing) => {
    const submission = acceptedSubmission(filing);
    return submissions.write(submission.id, 'absent', submission);
  });
  await place(records, [...registered, ...filed]);
  return acceptedSubmission(filings[0] ?? { zone: '', form: '', period: '' }).id;
};

const place = async (records: Records, writes: readonly Write[]): Promise<void> => {
  const parts = Array.from({ length: Math.ceil(writes.length / AT_ONCE) }, (_, at) =>
    writes.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  for (let first = 0; first < parts.length; first += IN_FLIGHT) {
    await Promise.all(parts.slice(first, first + IN_FLIGHT).map((part) => records.commit(part)));
  }
};

const SHA = '0'.repeat(64);

/** A submission with all that it carries by the end of its way. */
const acceptedSubmission = (filing: Filing): Submission => {
  const id = `${filing.zone}-${filing.form}-${filing.period}`;
  const at = (hour: number) => `${YEAR + 1}-01-05T0${hour}:00:00.000Z`;
  return {
    ...{ id, filing, attempt: 1, state: 'accepted', created: { by: `officer-${filing.zone}`, at: at(1) } },
    expiresAt: at(2),
    files: [
      {
        ...{ role: 'workbook', name: `${filing.form}.xlsx`, size: 20_480, sha256: SHA, key: `uploads/${id}/1` },
        stored: { versionId: SHA.slice(0, 32), storedAt: at(1), sha256: SHA },
      },
    ],
    validation: {
      ...{ at: at(2), findings: `findings/${SHA}.jsonl`, table: `tables/${SHA}.json` },
      counts: { error: 0, mustExplain: 0, warning: 2, info: 5 },
    },
    certified: { by: `lead-${filing.zone}`, at: at(3) },
    reviewed: { by: 'office-1', at: at(4), decision: 'accept', comment: '数据完整，同意通过。' },
  };
};
