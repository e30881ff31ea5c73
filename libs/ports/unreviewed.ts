import type { Submission } from '../domain/submission.ts';
import { submissionAsOf } from '../domain/submission-as-of.ts';
import { readPeriodSubmissions } from './period-submissions.ts';
import type { ListIndex } from './records.ts';
import { submissions, UNREVIEWED } from './submissions.ts';

/** As many as a page may hold. */
const PAGE = 1000;

/**
 * Every submission that waits for review (待审核), in the order in which they were certified, as the index shows them: it holds
 * nothing else, whatever other years do.
 *
 * @example
 * (await readUnreviewed(listIndex)).length;
 */
export const readUnreviewed = async (listIndex: ListIndex): Promise<readonly Submission[]> => {
  const found: Submission[] = [];
  let after: string | undefined;
  do {
    const page = await listIndex({
      table: 'intake',
      index: 'due',
      pk: UNREVIEWED,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const record of page.records) found.push(submissions.of(record).value);
    after = page.next;
  } while (after !== undefined);
  return found;
};

/**
 * The periods of so many years are looked through, the next one first, of which plans are filed early. What is filed later than that is
 * left out: the bound keeps the cost from growing with every year that is stored.
 */
const YEARS = 4;

/**
 * Every submission that waited for review at a moment (RFC 3339, UTC), as it stood then: told from those of the periods of its year, the
 * next and the two before, so that it costs what these hold; a filing of an older period is not among them.
 *
 * @example
 * (await readUnreviewedAsOf(listIndex, '2026-01-20T01:00:00.000Z')).length;
 */
export const readUnreviewedAsOf = async (listIndex: ListIndex, moment: string): Promise<readonly Submission[]> => {
  const newest = Number(moment.slice(0, 4)) + 1;
  const years = Array.from({ length: YEARS }, (_, back) => String(newest - back));
  const periods = years.flatMap((year) => [year, ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}${quarter}`)]);
  const all = await Promise.all(periods.map((period) => readPeriodSubmissions(listIndex, period)));
  return all
    .flat()
    .flatMap((submission) => submissionAsOf(submission, moment) ?? [])
    .filter(({ state }) => state === 'certified')
    .toSorted((a, b) => ((a.certified?.at ?? '') < (b.certified?.at ?? '') ? -1 : 1));
};
