import type { Actor } from '../../libs/domain/actor.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { type FilingHead, mayBecome, type Submission } from '../../libs/domain/submission.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { firstFilings, firstFilingWrites } from '../../libs/ports/first-filings.ts';
import type { SignUpload } from '../../libs/ports/objects.ts';
import { zones } from '../../libs/ports/registry.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import { checkFiling } from './check-filing.ts';
import { announced, filingOf, type NewSubmission, newSubmission, newSubmissionWrites } from './new-submission.ts';
import type { createSubmissionRoute } from './routes.ts';

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
  (request) =>
    doneOnce<NewSubmission, Answered>(ports, request, {
      table: 'intake',
      operation: 'createSubmission',
      attempt: async (keep) => {
        const { actor, body } = request;
        const refused = await checkFiling(body, (form) => mayFileFor(ports, actor, body.zone, form));
        return refused ? fail(refused) : announce(ports, request, keep);
      },
      again: (submission) => ok(created(submission)),
    });

type Answered = Answer<NewSubmission>;
type Outcome = Result<Answered, Problem>;

const created = (answer: NewSubmission): Answer<NewSubmission> => ({
  status: 201,
  body: answer,
  version: 1,
  location: `/v1/submissions/${answer.id}`,
});

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
  keep: KeepAnswer<NewSubmission>,
): Promise<Outcome | undefined> => {
  const filing = filingOf(body);
  const head = await filings.read(ports.readRecord, filing);
  const again = findHeading(filing.form)?.again;
  if (head && !again && (await isLocked(ports, head.value))) return fail(filingAccepted);
  const older = head && (await submissions.read(ports.readRecord, head.value.newest));
  const isFirstOwn = !older || older.value.imported !== undefined;
  const first = isFirstOwn ? firstFilingWrites(await firstFilings.read(ports.readRecord, filing), filing) : [];
  const at = ports.now();
  const submission = newSubmission(head, {
    id: ports.newId(),
    filing,
    created: { by: actor.sub, at },
    files: body.files,
  });
  const answer = await announced(ports.signUpload, submission);
  const committed = await commitWork(ports, {
    table: 'intake',
    chain: filing.zone,
    audit: { actor: actor.sub, action: 'submission.announced', subject: submission.id },
    writes: [
      ...newSubmissionWrites(head, submission),
      ...first,
      ...(again === 'adds' ? [] : withdrawal(older, at)),
      ...keep(answer, at),
    ],
    events: [],
  });
  return committed ? ok(created(answer)) : undefined;
};

/** An accepted filing is locked (锁定) until the office reopens it; what was imported takes the zone's own at any time. */
const isLocked = async ({ readRecord }: CreateSubmissionPorts, { accepted }: FilingHead): Promise<boolean> => {
  if (accepted === undefined) return false;
  const found = await submissions.read(readRecord, accepted);
  return found?.value.state !== 'reopened' && found?.value.imported === undefined;
};

const filingAccepted = problem('conflict', 'filing.accepted', {
  zh: '本期报送已通过审核；如需更正，请联系省自贸办重新开放后再报',
  en: 'This filing was accepted; ask the office to reopen it before you file again',
});

const withdrawal = (older: Versioned<Submission> | undefined, withdrawnAt: string) =>
  older && mayBecome(older.value.state, 'withdrawn')
    ? [submissions.write(older.value.id, older.version, { ...older.value, state: 'withdrawn', withdrawnAt })]
    : [];
