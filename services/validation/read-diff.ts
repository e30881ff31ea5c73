import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { type Finding, findingId } from '../../libs/domain/finding.ts';
import { findingsFor } from '../../libs/domain/finding-audience.ts';
import { diffFindings } from '../../libs/domain/finding-diff.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { storedFindings } from '../../libs/ports/stored-findings.ts';
import { attempts, submissions } from '../../libs/ports/submissions.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { notYetValidated } from './not-yet-validated.ts';
import type { readDiffRoute } from './routes.ts';

interface ReadDiffPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
}

/** Answers what became of the findings since the attempt before: fixed, new, left; of those that the one who asks may see. */
export const readDiff =
  (ports: ReadDiffPorts): Command<typeof readDiffRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { value: submission } = found.value;
    if (!submission.validation) return fail(notYetValidated);
    const before = await lastValidatedBefore(ports, submission);
    if (!before?.validation) return fail(firstAttempt);
    const seen = async ({ filing }: Submission, key: string) =>
      findingsFor(actor, filing, await storedFindings(ports.getObject, key));
    const diff = diffFindings(
      await seen(before, before.validation.findings),
      await seen(submission, submission.validation.findings),
    );
    return ok({
      body: {
        attempt: submission.attempt,
        comparedWith: { id: before.id, attempt: before.attempt },
        fixed: diff.fixed.map(withId),
        added: diff.added.map(withId),
        left: diff.left.map(withId),
      },
    });
  };

/** Attempts that expired, or wait for their file, found nothing: the one before them is compared with. */
const lastValidatedBefore = async (
  { readRecord }: ReadDiffPorts,
  { filing, attempt }: Submission,
): Promise<Submission | undefined> => {
  for (let number = attempt - 1; number > 0; number -= 1) {
    const named = await attempts.read(readRecord, { filing, attempt: number });
    const submission = named && (await submissions.read(readRecord, named.value.submission));
    if (submission?.value.validation) return submission.value;
  }
  return undefined;
};

const withId = (finding: Finding) => ({ id: findingId(finding), ...finding });

const firstAttempt = problem('conflict', 'diff.first-attempt', {
  zh: '此前没有经过校验的报送，无从比较',
  en: 'No earlier attempt was validated, so there is nothing to compare with',
});
