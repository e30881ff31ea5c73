import { outgoing } from '../../events/outgoing.ts';
import { submissionCertified } from '../../events/submission-certified.v1.ts';
import { notTheFiler } from '../../libs/domain/filer.ts';
import { findingId } from '../../libs/domain/finding.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { type Explanations, explanations } from '../../libs/ports/explanations.ts';
import type { CheckWrite } from '../../libs/ports/records.ts';
import { submissionView } from '../../libs/ports/submission-view.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission, unknownSubmission } from '../../libs/ports/visible-submission.ts';
import { mustExplain, type ReadFindingsPorts } from './must-explain.ts';
import type { certifySubmissionRoute } from './routes.ts';
import { readSealedScan, type SealedScan, type SealedScanPorts } from './sealed-scan.ts';

/** What certifying needs. */
export interface CertifySubmissionPorts extends ReadFindingsPorts, SealedScanPorts {}

type Outcome = Result<Answer<AnswerBodyOf<typeof certifySubmissionRoute>>, Problem>;

/**
 * A zone's lead signs a submission off to the office (签发): only a valid one, only the filing's newest attempt where a newer one
 * takes its place, and only once everything that must be explained is explained and, where the form needs it, the sealed
 * scan is stored.
 */
export const certifySubmission =
  (ports: CertifySubmissionPorts): Command<typeof certifySubmissionRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports, request);
      if (!checked.ok) return checked;
      const { found, scan, unchanged } = checked.value;
      const at = ports.now();
      const by = request.actor.sub;
      const certified: Submission = { ...found.value, state: 'certified', certified: { by, at } };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: found.value.filing.zone,
        audit: {
          actor: by,
          action: 'submission.certified',
          subject: found.value.id,
          ...(scan ? { facts: { scan: scan.stored.sha256 } } : {}),
        },
        writes: [
          submissions.write(found.value.id, found.version, certified),
          ...unchanged,
          {
            put: { table: 'portal', pk: `SUB#${found.value.id}`, sk: 'CERTIFICATION' },
            expect: 'absent',
            body: {
              by,
              at,
              files: found.value.files.map(({ sha256 }) => sha256),
              ...(scan ? { scan: scan.stored.sha256 } : {}),
            },
          },
        ],
        events: [certifiedEvent(certified, at)],
      });
      return committed ? ok({ body: submissionView(certified, request.actor), version: found.version + 1 }) : undefined;
    });

const certifiedEvent = ({ id, filing, attempt }: Submission, time: string) =>
  outgoing(submissionCertified, {
    source: 'lianchuang/portal',
    cause: id,
    subject: id,
    time,
    data: { submission: id, ...filing, attempt },
  });

/** The submission, and what must still be as it was read when it is certified. */
interface Certifiable extends Pick<SealedScan, 'scan'> {
  readonly found: Versioned<Submission>;
  readonly unchanged: readonly CheckWrite[];
}

const check = async (
  ports: CertifySubmissionPorts,
  { params, actor, ifMatch }: RequestOf<typeof certifySubmissionRoute>,
): Promise<Result<Certifiable, Problem>> => {
  const visible = await readVisibleSubmission(ports.readRecord, params.id, actor);
  if (!visible.ok) return visible;
  const found = visible.value;
  const { filing, state } = found.value;
  const refused = refusal(
    actor,
    'certifySubmission',
    { zone: filing.zone, state },
    {
      unknown: unknownSubmission,
      forbidden: notTheFiler,
      stale: checkVersion(found.version, ifMatch),
      untimely: notCertifiable(found.value),
    },
  );
  if (refused) return fail(refused);
  const head = await filings.read(ports.readRecord, found.value.filing);
  const adds = findHeading(found.value.filing.form)?.again === 'adds';
  if (!head || (head.value.newest !== found.value.id && !adds)) return fail(notNewest);
  const answered = await explanations.read(ports.readRecord, found.value.id);
  const open = await unanswered(ports, found.value, answered?.value);
  if (open.length > 0) return fail(unexplained(open));
  const sealed = await readSealedScan(ports, found.value);
  if (!sealed.ok) return sealed;
  const { unchanged: sameScans, ...scan } = sealed.value;
  const unchanged: CheckWrite[] = [{ check: filings.key(found.value.filing), expect: head.version }, sameScans];
  if (answered) unchanged.push({ check: explanations.key(found.value.id), expect: answered.version });
  return ok({ found, ...scan, unchanged });
};

const unanswered = async (ports: ReadFindingsPorts, submission: Submission, given: Explanations | undefined) =>
  (await mustExplain(ports, submission)).map(findingId).filter((id) => !given?.answers[id]?.trim());

const notCertifiable = ({ state }: Submission): Problem =>
  problem('conflict', 'submission.not-certifiable', {
    zh: `只有校验通过的报送可以签发，当前状态为 ${state}`,
    en: `Only a valid submission can be certified; this one is ${state}`,
  });

const notNewest = problem('conflict', 'submission.not-newest', {
  zh: '本期已有更新的报送，只能签发最新的一次',
  en: 'There is a newer attempt at this filing; only the newest can be certified',
});

const unexplained = (ids: readonly string[]): Problem =>
  problem(
    'conflict',
    'submission.unexplained',
    { zh: `还有 ${ids.length} 项须说明事项没有说明`, en: `${ids.length} findings are not yet explained` },
    ids.map((id) => ({ pointer: id, message: { zh: `须说明：${id}`, en: `Explain: ${id}` } })),
  );
