import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readChangedSince } from '../../libs/ports/changed-since.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { readOpenSubmission } from '../../libs/ports/visible-submission.ts';
import type { readChangesRoute } from './changes-route.ts';
import { notYetValidated } from './not-yet-validated.ts';

interface ReadChangesPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
}

/**
 * Answers which values of a filing changed since it was last certified (签发后变更), or since the attempt that is named: by what
 * they are, so that rows may have been moved.
 */
export const readChanges =
  (ports: ReadChangesPorts): Command<typeof readChangesRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readOpenSubmission(ports.readRecord, params.id, actor, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { value: submission } = found.value;
    if (submission.validation?.table === undefined) return fail(notYetValidated);
    const changed = await readChangedSince(ports, submission, query.since);
    if (!changed) return fail(noneBefore);
    const { before, cells } = changed;
    const comparedWith = { id: before.id, attempt: before.attempt };
    return ok({ body: { attempt: submission.attempt, comparedWith, items: [...cells] } });
  };

const noneBefore = problem('conflict', 'changes.none-before', {
  zh: '本期报送此前没有可比较的已签发报送',
  en: 'No attempt before this one can be compared with: none was certified, or the one that you name is none of this filing',
});
