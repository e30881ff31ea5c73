import { isRecused } from '../../libs/domain/policy/judge.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { reviewerOf } from '../../libs/domain/review/reviewer.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { type Assignment, assignments, assignmentVersions } from '../../libs/ports/assignees.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { readHandoversSince } from '../../libs/ports/handovers.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission, unknownSubmission } from '../../libs/ports/visible-submission.ts';
import { assignmentView } from './assignment-view.ts';
import { notReviewable } from './not-reviewable.ts';
import { ownCertification } from './own-certification.ts';
import type { assignSubmissionRoute } from './review-queue-routes.ts';

/** What giving a submission to somebody needs. */
export interface AssignSubmissionPorts extends WorkPorts {
  readonly listRecords: ListRecords;
}

type Request = RequestOf<typeof assignSubmissionRoute>;
type Outcome = Result<Answer<AnswerBodyOf<typeof assignSubmissionRoute>>, Problem>;

/**
 * The office gives a certified submission to one of its people to review (审核分办), or takes it back (`null`). It plans work and locks
 * nothing: anybody of the office may review, but never who certified it.
 */
export const assignSubmission =
  (ports: AssignSubmissionPorts): Command<typeof assignSubmissionRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports, request);
      if (!checked.ok) return checked;
      const { found, version } = checked.value;
      const { value: submission } = found;
      const at = ports.now();
      const given: Assignment = { submission: submission.id, ...request.body, by: request.actor.sub, at };
      const handovers = await readHandoversSince(ports.listRecords, province.id, at);
      if (!(await commit(ports, found, { value: given, version }))) return undefined;
      const certifiedBy = submission.certified?.by;
      const body = assignmentView(given, (charge) => reviewerOf({ charge, certifiedBy }, handovers, at));
      return ok({ ...(version === 0 ? { status: 201 as const } : {}), body, version: version + 1 });
    });

/** The submission as it was read, and the version of what was said of it before; 0 where nothing was. */
interface Checked {
  readonly found: Versioned<Submission>;
  readonly version: number;
}

const check = async (
  { readRecord }: AssignSubmissionPorts,
  { params, actor, body: { assignee }, ifMatch }: Request,
): Promise<Result<Checked, Problem>> => {
  const found = await readVisibleSubmission(readRecord, params.id, actor);
  if (!found.ok) return found;
  const { filing, state, certified } = found.value.value;
  const version = (await assignments.read(readRecord, params.id))?.version ?? 0;
  const refused = refusal(
    actor,
    'assignSubmission',
    { zone: filing.zone, state },
    {
      unknown: unknownSubmission,
      stale: checkVersion(version, ifMatch),
      untimely: notReviewable({ state }),
    },
  );
  if (refused) return fail(refused);
  // Who may not review it is not given it to review.
  const by = { certified: certified?.by };
  if (assignee !== null && isRecused(assignee, 'reviewSubmission', by)) return fail(ownCertification);
  return ok({ found: found.value, version });
};

const commit = (
  ports: AssignSubmissionPorts,
  { value: { id, filing }, version }: Versioned<Submission>,
  given: Versioned<Assignment>,
): Promise<boolean> =>
  commitWork(ports, {
    table: 'portal',
    chain: filing.zone,
    audit: {
      actor: given.value.by,
      action: 'submission.assigned',
      subject: id,
      facts: { assignee: given.value.assignee },
    },
    writes: [
      { check: submissions.key(id), expect: version },
      assignments.write(id, given.version === 0 ? 'absent' : given.version, given.value),
      assignmentVersions.write({ submission: id, number: given.version + 1 }, 'absent', given.value),
    ],
    events: [],
  });
