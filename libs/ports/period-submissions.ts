import type { Submission } from '../domain/submission.ts';
import type { ListIndex } from './records.ts';
import { periodPartition, submissions } from './submissions.ts';

/** As many as a page may hold. */
const PAGE = 1000;

/**
 * Every submission of a period, or of one zone or one of its filings (`prefix`: `hangzhou#`, `hangzhou#work-plan#`), by zone, form and
 * attempt, as the index shows them: page after page, so that it costs what the period holds, whatever other years do.
 *
 * @example
 * (await readPeriodSubmissions(listIndex, '2025Q3')).length;
 */
export const readPeriodSubmissions = async (
  listIndex: ListIndex,
  period: string,
  prefix?: string,
): Promise<readonly Submission[]> => {
  const found: Submission[] = [];
  let after: string | undefined;
  do {
    const page = await listIndex({
      table: 'intake',
      index: 'listed',
      pk: periodPartition(period),
      limit: PAGE,
      ...(prefix === undefined ? {} : { prefix }),
      ...(after === undefined ? {} : { after }),
    });
    for (const record of page.records) found.push(submissions.of(record).value);
    after = page.next;
  } while (after !== undefined);
  return found;
};
