import { outgoing } from '../../events/outgoing.ts';
import { submissionReopened } from '../../events/submission-reopened.v1.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { submissionView } from '../../libs/ports/submission-view.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission, unknownSubmission } from '../../libs/ports/visible-submission.ts';
import { ownCertification } from './own-certification.ts';
import type { reopenSubmissionRoute } from './reopening-route.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof reopenSubmissionRoute>>, Problem>;

/**
 * The office reopens an accepted filing with a reason (重新开放), so that its zone may file anew. What was accepted counts until
 * the new attempt is accepted in its place.
 */
export const reopenSubmission =
  (ports: WorkPorts): Command<typeof reopenSubmissionRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports, request);
      if (!checked.ok) return checked;
      const { value, version } = checked.value;
      const by = request.actor.sub;
      const reopened: Reopened = {
        ...value,
        state: 'reopened',
        reopened: { by, at: ports.now(), reason: request.body.reason.trim() },
      };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: value.filing.zone,
        audit: { actor: by, action: 'submission.reopened', subject: value.id },
        writes: [submissions.write(value.id, version, reopened)],
        events: [reopenedEvent(reopened, reopened.reopened.at)],
      });
      return committed ? ok({ body: submissionView(reopened, request.actor), version: version + 1 }) : undefined;
    });

type Reopened = Submission & { readonly reopened: NonNullable<Submission['reopened']> };

const reopenedEvent = ({ id, filing, attempt }: Submission, time: string) =>
  outgoing(submissionReopened, {
    source: 'lianchuang/portal',
    cause: id,
    subject: id,
    time,
    data: { submission: id, ...filing, attempt },
  });

const check = async (
  { readRecord }: WorkPorts,
  { params, actor, body, ifMatch }: RequestOf<typeof reopenSubmissionRoute>,
): Promise<Result<Versioned<Submission>, Problem>> => {
  const found = await readVisibleSubmission(readRecord, params.id, actor);
  if (!found.ok) return found;
  const { value, version } = found.value;
  const matter = { zone: value.filing.zone, state: value.state, by: { certified: value.certified?.by } };
  const refused = refusal(actor, 'reopenSubmission', matter, {
    unknown: unknownSubmission,
    stale: checkVersion(version, ifMatch),
    untimely: notReopenable(value),
    recused: ownCertification,
  });
  if (refused) return fail(refused);
  return body.reason.trim() === '' ? fail(noReason) : found;
};

const notReopenable = ({ state }: Submission): Problem =>
  problem('conflict', 'submission.not-reopenable', {
    zh: `只有已通过的报送可以重新开放，当前状态为 ${state}`,
    en: `Only an accepted submission can be reopened; this one is ${state}`,
  });

const noReason = problem('invalid', 'reopening.reason-missing', {
  zh: '重新开放时须写明原因',
  en: 'Say why you reopen it',
});
