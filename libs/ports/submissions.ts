import type { Filing } from '../domain/filing.ts';
import type { FilingHead, Submission } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';
import type { IndexPlace, ListRecords, ReadRecord } from './records.ts';

/** Partition of the `due` index that holds the uploads that are awaited, by the time they were announced. */
export const AWAITED_UPLOADS = 'UPLOAD';

/** Partition of the `due` index that holds what was received and not yet validated, by the time of storage. */
export const UNVALIDATED = 'RECEIVED';

/** Partition of the `due` index that holds what the office has still to review (待审核), by the time when it was certified. */
export const UNREVIEWED = 'CERTIFIED';

/** Partition of the `listed` index that holds a period's submissions. */
export const periodPartition = (period: string): string => `PERIOD#${period}`;

/** State items of submissions (报送), by id. Listed by period, then zone, form and attempt. */
export const submissions: Entity<string, Submission> = entity({
  key: (id: string) => ({ table: 'intake', pk: `SUB#${id}`, sk: 'STATE' }),
  due: (submission) => duePlace(submission),
  listed: ({ filing, attempt }) => ({
    pk: periodPartition(filing.period),
    sk: `${filing.zone}#${filing.form}#${ordinal(attempt)}`,
  }),
});

/** What the tick looks after, uploads that are awaited and what waits for validation; and what the office does: what waits for review. */
const duePlace = ({ state, created, certified, files }: Submission): IndexPlace | undefined => {
  if (state === 'awaiting-upload') return { pk: AWAITED_UPLOADS, sk: created.at };
  if (state === 'certified') return { pk: UNREVIEWED, sk: certified?.at ?? created.at };
  if (state !== 'received') return undefined;
  const storedAt = files.map(({ stored }) => stored?.storedAt ?? created.at);
  return { pk: UNVALIDATED, sk: storedAt.reduce((a, b) => (b > a ? b : a), created.at) };
};

/** Heads of filings, by zone, form and period. */
export const filings: Entity<Filing, FilingHead> = entity({
  key: (filing: Filing) => ({ table: 'intake', pk: filingPartition(filing), sk: 'HEAD' }),
});

/** The attempts of a filing in their order, each naming its submission. */
export const attempts: Entity<{ filing: Filing; attempt: number }, { submission: string }> = entity({
  key: ({ filing, attempt }) => ({ table: 'intake', pk: filingPartition(filing), sk: `ATTEMPT#${ordinal(attempt)}` }),
});

/**
 * Reads every attempt of a filing, oldest first.
 *
 * @example
 * const all = await readAttempts({ readRecord, listRecords }, { zone: 'hangzhou', form: 'indicator-data', period: '2025' });
 */
export const readAttempts = async (
  ports: { readonly readRecord: ReadRecord; readonly listRecords: ListRecords },
  filing: Filing,
): Promise<readonly Submission[]> => {
  const found: Submission[] = [];
  let after: string | undefined;
  do {
    const page = await ports.listRecords({
      table: 'intake',
      pk: filingPartition(filing),
      prefix: 'ATTEMPT#',
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const record of page.records) {
      const submission = await submissions.read(ports.readRecord, attempts.of(record).value.submission);
      if (submission) found.push(submission.value);
    }
    after = page.next;
  } while (after !== undefined);
  return found;
};

/** Six digits, so that text order is number order. */
const ordinal = (attempt: number): string => String(attempt).padStart(6, '0');

const filingPartition = ({ zone, form, period }: Filing): string => `FILING#${zone}#${form}#${period}`;
