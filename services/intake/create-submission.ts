import type { Actor } from '../../libs/domain/actor.ts';
import type { Filing } from '../../libs/domain/filing.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import { isPeriodOf } from '../../libs/domain/period.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import { type FilingHead, mayBecome, type Submission, type SubmittedFile } from '../../libs/domain/submission.ts';
import { filesProblem, inKeptOrder, mediaTypeOf } from '../../libs/domain/submitted-files.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { type KeyedRequest, recallAnswer, rememberAnswer } from '../../libs/ports/idempotency.ts';
import type { SignUpload } from '../../libs/ports/objects.ts';
import { zones } from '../../libs/ports/registry.ts';
import { attempts, filings, submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import type { CreateSubmissionBody, createSubmissionRoute } from './routes.ts';
import { FORM_SECONDS, formEnd } from './upload-form.ts';

/** What announcing a submission needs. */
export interface CreateSubmissionPorts extends WorkPorts {
  readonly newId: NewId;
  readonly signUpload: SignUpload;
}

/**
 * Announces a new attempt at a filing (新建报送) and signs the form for its upload. An older attempt that is not yet
 * reviewed is withdrawn by it, and an accepted filing takes none, unless the form is one of which several workbooks are filed
 * one after another. Sent again with its `Idempotency-Key`, it gives the same
 * answer and has no second effect.
 */
export const createSubmission =
  (ports: CreateSubmissionPorts): Command<typeof createSubmissionRoute> =>
  async (request) => {
    const { actor, body, idempotencyKey } = request;
    const keyed: KeyedRequest | undefined =
      idempotencyKey === undefined
        ? undefined
        : { table: 'intake', sub: actor.sub, key: idempotencyKey, asked: ['createSubmission', body] };
    return untilCommitted<Outcome>(async () => {
      const before = keyed ? await recallAnswer(ports.readRecord, keyed) : ok(undefined);
      if (!before.ok) return before;
      if (before.value) return ok(created(before.value as NewSubmission));
      const refused = await refusal(ports, request);
      if (refused) return fail(refused);
      return announce(ports, request, keyed);
    });
  };

/** What the one who announced a submission is told. */
type NewSubmission = AnswerBodyOf<typeof createSubmissionRoute>;

type Outcome = Result<Answer<NewSubmission>, Problem>;

const created = (answer: NewSubmission): Answer<NewSubmission> => ({
  status: 201,
  body: answer,
  version: 1,
  location: `/v1/submissions/${answer.id}`,
});

const PERIODS = {
  year: '年（如 2025）',
  'half-year': '半年（如 2025Q2、2025Q4）',
  quarter: '季（如 2025Q3）',
  'year-to-date': '年或季度累计（如 2025、2025Q3）',
};

const refusal = async (
  ports: CreateSubmissionPorts,
  { actor, body }: RequestOf<typeof createSubmissionRoute>,
): Promise<Problem | undefined> => {
  const form = findHeading(body.form);
  if (!form) {
    return problem('not-found', 'form.unknown', { zh: `没有这张表：${body.form}`, en: `No such form: ${body.form}` });
  }
  if (!(await mayFileFor(ports, actor, body.zone, form))) {
    return problem('not-found', 'zone.unknown', {
      zh: `没有可由您报送的联动创新区：${body.zone}`,
      en: `There is no zone that you may file for: ${body.zone}`,
    });
  }
  if (!isPeriodOf(body.period, form.frequency)) {
    return problem('invalid', 'period.mismatch', {
      zh: `“${form.title.zh}”按${PERIODS[form.frequency]}报送，不是 ${body.period}`,
      en: `${form.title.en} is filed by the ${form.frequency}, not for ${body.period}`,
    });
  }
  return filesProblem(body.files, form);
};

/** A zone's people file for their zone; what is the office's, its own people file, for the province. */
const mayFileFor = async (
  { readRecord }: CreateSubmissionPorts,
  actor: Actor,
  zone: string,
  { filedBy }: FormHeading,
): Promise<boolean> => {
  if (!mayDo(actor, 'createSubmission', { zone })) return false;
  if (zone === province.id) return filedBy !== undefined;
  if (filedBy === 'office') return false;
  return (await zones.read(readRecord, zone)) !== undefined;
};

const announce = async (
  ports: CreateSubmissionPorts,
  { actor, body }: RequestOf<typeof createSubmissionRoute>,
  keyed: KeyedRequest | undefined,
): Promise<Outcome | undefined> => {
  const filing: Filing = { zone: body.zone, form: body.form, period: body.period };
  const head = await filings.read(ports.readRecord, filing);
  const again = findHeading(filing.form)?.again;
  if (head && !again && (await isLocked(ports, head.value))) return fail(filingAccepted);
  const older = head && (await submissions.read(ports.readRecord, head.value.newest));
  const at = ports.now();
  const submission = newSubmission(ports.newId(), filing, (head?.value.attempts ?? 0) + 1, actor.sub, at, body.files);
  const answer: NewSubmission = {
    id: submission.id,
    attempt: submission.attempt,
    expiresAt: shanghaiTime(submission.expiresAt),
    uploads: await signForms(ports.signUpload, submission.files),
  };
  const committed = await commitWork(ports, {
    table: 'intake',
    chain: filing.zone,
    audit: { actor: actor.sub, action: 'submission.announced', subject: submission.id },
    writes: [
      submissions.write(submission.id, 'absent', submission),
      attempts.write({ filing, attempt: submission.attempt }, 'absent', { submission: submission.id }),
      filings.write(filing, head?.version ?? 'absent', {
        ...(head?.value ?? { filing }),
        attempts: submission.attempt,
        newest: submission.id,
      }),
      ...(again === 'adds' ? [] : withdrawal(older)),
      ...(keyed ? [rememberAnswer(keyed, answer, at)] : []),
    ],
    events: [],
  });
  return committed ? ok(created(answer)) : undefined;
};

/** An accepted filing is locked (锁定) until the office reopens it. */
const isLocked = async ({ readRecord }: CreateSubmissionPorts, { accepted }: FilingHead): Promise<boolean> =>
  accepted !== undefined && (await submissions.read(readRecord, accepted))?.value.state !== 'reopened';

const filingAccepted = problem('conflict', 'filing.accepted', {
  zh: '本期报送已通过审核；如需更正，请联系省自贸办重新开放后再报',
  en: 'This filing was accepted; ask the office to reopen it before you file again',
});

const newSubmission = (
  id: string,
  filing: Filing,
  attempt: number,
  by: string,
  at: string,
  announced: CreateSubmissionBody['files'],
): Submission => ({
  id,
  filing,
  attempt,
  state: 'awaiting-upload',
  created: { by, at },
  expiresAt: formEnd(at),
  files: inKeptOrder(announced).map((file, index) => ({ ...file, key: `uploads/${id}/${index + 1}` })),
});

const signForms = (signUpload: SignUpload, files: readonly SubmittedFile[]) =>
  Promise.all(
    files.map(async ({ role, name, key, size, sha256 }) => ({
      role,
      name,
      ...(await signUpload({ key, size, sha256, contentType: mediaTypeOf(name), seconds: FORM_SECONDS })),
    })),
  );

const withdrawal = (older: Versioned<Submission> | undefined) =>
  older && mayBecome(older.value.state, 'withdrawn')
    ? [submissions.write(older.value.id, older.version, { ...older.value, state: 'withdrawn' })]
    : [];
