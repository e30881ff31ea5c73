import { outgoing } from '../../events/outgoing.ts';
import { submissionAccepted } from '../../events/submission-accepted.v1.ts';
import { submissionCommented } from '../../events/submission-commented.v1.ts';
import { submissionReturned } from '../../events/submission-returned.v1.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import type { Write } from '../../libs/ports/records.ts';
import { submissionView } from '../../libs/ports/submission-view.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission, unknownSubmission } from '../../libs/ports/visible-submission.ts';
import { keepCarried } from './keep-carried.ts';
import { notReviewable } from './not-reviewable.ts';
import { ownCertification } from './own-certification.ts';
import { type RecordAcceptedPorts, recordAccepted } from './record-accepted.ts';
import type { Recorder, Recording } from './recording.ts';
import { keepComments } from './review-comments.ts';
import type { ReviewSubmissionBody, reviewSubmissionRoute } from './review-route.ts';
import { undecided } from './undecided.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof reviewSubmissionRoute>>, Problem>;

/** What reviewing needs. */
export interface ReviewSubmissionPorts extends WorkPorts, RecordAcceptedPorts, FilingContextPorts {}

/**
 * The office accepts a certified submission or returns it with a comment (审核：通过、退回). Nobody reviews what they certified.
 * What an accepted form is a way of entering (全省总量、部门核定数) is recorded in the same transaction, and so is what the
 * office entered beside an earlier attempt and still holds (沿用).
 */
export const reviewSubmission =
  (ports: ReviewSubmissionPorts): Command<typeof reviewSubmissionRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports, request);
      if (!checked.ok) return checked;
      const found = checked.value;
      const { decision, comment } = request.body;
      const by = request.actor.sub;
      const at = ports.now();
      const state = reviewedState(decision);
      const comments = await keepComments(ports.putObject, request.body.comments);
      const reviewed: Submission = {
        ...found.value,
        state,
        reviewed: {
          by,
          at,
          decision,
          ...(comment === undefined ? {} : { comment }),
          ...(comments ? { comments } : {}),
        },
      };
      const { facts, writes, events } = await consequences(ports, reviewed, { by, at });
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: found.value.filing.zone,
        audit: { actor: by, action: `submission.${state}`, subject: found.value.id, ...(facts ? { facts } : {}) },
        writes: [
          submissions.write(found.value.id, found.version, reviewed),
          {
            put: { table: 'portal', pk: `SUB#${found.value.id}`, sk: 'REVIEW' },
            expect: 'absent',
            body: { ...reviewed.reviewed },
          },
          ...writes,
        ],
        events,
      });
      return committed ? ok({ body: submissionView(reviewed, request.actor), version: found.version + 1 }) : undefined;
    });

/** What a decision brings about beside itself: an acceptance moves the filing's head and records what the form is a way of entering. */
const consequences = async (
  ports: ReviewSubmissionPorts,
  reviewed: Submission,
  recorder: Recorder,
): Promise<Omit<Recording, 'facts'> & Partial<Recording>> => {
  const commented = reviewed.reviewed?.comments ? [reviewedEvent(submissionCommented, reviewed, recorder.at)] : [];
  if (reviewed.state !== 'accepted')
    return { writes: [], events: [reviewedEvent(submissionReturned, reviewed, recorder.at), ...commented] };
  const recording = await recordAccepted(ports, reviewed, recorder);
  const carried = await keepCarried(ports, reviewed, recorder);
  const facts = { ...recording?.facts, ...carried?.facts };
  return {
    ...(recording || carried ? { facts } : {}),
    writes: [
      ...(await acceptance(ports, reviewed, recorder.at)),
      ...(recording?.writes ?? []),
      ...(carried?.writes ?? []),
    ],
    events: [reviewedEvent(submissionAccepted, reviewed, recorder.at), ...commented, ...(recording?.events ?? [])],
  };
};

const reviewedState = (decision: ReviewSubmissionBody['decision']) => (decision === 'accept' ? 'accepted' : 'returned');

const check = async (
  ports: ReviewSubmissionPorts,
  { params, actor, body, ifMatch }: RequestOf<typeof reviewSubmissionRoute>,
): Promise<Result<Versioned<Submission>, Problem>> => {
  const visible = await readVisibleSubmission(ports.readRecord, params.id, actor);
  if (!visible.ok) return visible;
  const found = visible.value;
  const { filing, state, certified } = found.value;
  const refused = refusal(
    actor,
    'reviewSubmission',
    { zone: filing.zone, state, by: { certified: certified?.by } },
    {
      unknown: unknownSubmission,
      stale: checkVersion(found.version, ifMatch),
      untimely: notReviewable(found.value),
      recused: ownCertification,
    },
  );
  if (refused) return fail(refused);
  if (body.decision === 'return' && !body.comment?.trim()) return fail(noComment);
  const open = body.decision === 'accept' ? await undecided(ports, found.value) : undefined;
  if (open) return fail(open);
  return ok(found);
};

/** The filing's head names the accepted attempt; the one that it named before is superseded. */
const acceptance = async (ports: WorkPorts, { id, filing }: Submission, at: string): Promise<readonly Write[]> => {
  const head = await filings.read(ports.readRecord, filing);
  if (!head) throw new Error(`the filing of submission ${id} is gone`);
  const older = head.value.accepted ? await submissions.read(ports.readRecord, head.value.accepted) : undefined;
  return [
    filings.write(filing, head.version, { ...head.value, accepted: id }),
    ...(older
      ? [submissions.write(older.value.id, older.version, { ...older.value, state: 'superseded', supersededAt: at })]
      : []),
  ];
};

const reviewedEvent = (
  type: typeof submissionAccepted | typeof submissionCommented | typeof submissionReturned,
  { id, filing, attempt }: Submission,
  time: string,
) =>
  outgoing(type, {
    source: 'lianchuang/portal',
    cause: id,
    subject: id,
    time,
    data: { submission: id, ...filing, attempt },
  });

const noComment = problem('invalid', 'review.comment-missing', {
  zh: '退回时须写明意见，以便对方修改',
  en: 'Say why you return it, so that it can be repaired',
});
