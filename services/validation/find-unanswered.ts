import type { Finding } from '../../libs/domain/finding.ts';
import { unansweredComments } from '../../libs/domain/review/unanswered-comments.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { readReviewComments } from '../../libs/ports/review-comments.ts';
import { attempts, submissions } from '../../libs/ports/submissions.ts';
import type { Inflate } from '../../libs/workbook/inflate.ts';
import { readWorkbookFile } from '../../libs/workbook/read-file.ts';
import { storedBytes } from './stored-bytes.ts';

interface FindUnansweredPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
  readonly inflate: Inflate;
}

/** What the office commented on when it returned the attempt before, or accepted it, and is filed again as it was. */
export const findUnanswered = async (
  ports: FindUnansweredPorts,
  submission: Submission,
  bytes: Uint8Array,
): Promise<readonly Finding[]> => {
  const reviewed = await lastReviewedBefore(ports.readRecord, submission);
  const comments = reviewed ? await readReviewComments(ports.getObject, reviewed) : [];
  const file = reviewed && workbookOf(reviewed.files);
  if (comments.length === 0 || !file) return [];
  const before = await readWorkbookFile(await storedBytes(ports.getObject, file), ports);
  const after = await readWorkbookFile(bytes, ports);
  return before.ok && after.ok ? unansweredComments(comments, { before: before.value, after: after.value }) : [];
};

/** Attempts in between that expired, or were withdrawn, answered nothing. */
const lastReviewedBefore = async (
  readRecord: ReadRecord,
  { filing, attempt }: Submission,
): Promise<Submission | undefined> => {
  for (let number = attempt - 1; number > 0; number -= 1) {
    const named = await attempts.read(readRecord, { filing, attempt: number });
    const submission = named && (await submissions.read(readRecord, named.value.submission));
    if (submission?.value.reviewed) return submission.value;
  }
  return undefined;
};
