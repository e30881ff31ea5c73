import type { Submission } from '../domain/submission.ts';
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
