import type { Actor } from '../../libs/domain/actor.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import { type FirstFiling, firstFilings, isBeforeOwn } from '../../libs/ports/first-filings.ts';
import { zones } from '../../libs/ports/registry.ts';
import { filings } from '../../libs/ports/submissions.ts';
import { commitWork } from '../../libs/ports/unit-of-work.ts';
import { checkFiling } from './check-filing.ts';
import type { CreateSubmissionPorts } from './create-submission.ts';
import type { announceImportRoute } from './import-routes.ts';
import { announced, filingOf, type NewSubmission, newSubmission, newSubmissionWrites } from './new-submission.ts';

type Request = RequestOf<typeof announceImportRoute>;
type Answered = Answer<NewSubmission>;
type Outcome = Result<Answered, Problem>;

/**
 * The office's lead announces the workbook of values that were accepted before there was this system (导入以往年度认定数), with the document
 * that says so: once it is stored and can be read, it stands as accepted, so that the next year's base is held against it. Only for
 * a period before whatever the zone filed itself: what a zone files is never the office's to write.
 */
export const announceImport =
  (ports: CreateSubmissionPorts): Command<typeof announceImportRoute> =>
  (request) =>
    doneOnce<NewSubmission, Answered>(ports, request, {
      table: 'intake',
      operation: 'announceImport',
      attempt: async (keep) => {
        const { actor, body } = request;
        const refused = await checkFiling(body, (form) => mayImport(ports, actor, body.zone, form));
        if (refused) return fail(refused);
        if (body.basis.date > shanghaiDate(ports.now())) return fail(basisInFuture);
        return announce(ports, request, keep);
      },
      again: (submission) => ok(created(submission)),
    });

const created = (answer: NewSubmission): Answered => ({
  status: 201,
  body: answer,
  version: 1,
  location: `/v1/submissions/${answer.id}`,
});

/** What is the office's own it files itself: nothing of that is imported. */
const mayImport = async (
  { readRecord }: CreateSubmissionPorts,
  actor: Actor,
  zone: string,
  { filedBy }: FormHeading,
): Promise<boolean> => {
  if (!mayDo(actor, 'announceImport', { zone }) || filedBy === 'office') return false;
  return (await zones.read(readRecord, zone)) !== undefined;
};

const announce = async (
  ports: CreateSubmissionPorts,
  { actor, body }: Request,
  keep: KeepAnswer<NewSubmission>,
): Promise<Outcome | undefined> => {
  const { files, basis } = body;
  const filing = filingOf(body);
  const first = await firstFilings.read(ports.readRecord, filing);
  if (first && !isBeforeOwn(first.value, filing.period)) return fail(ownFiled(first.value));
  const head = await filings.read(ports.readRecord, filing);
  const at = ports.now();
  const submission = newSubmission(head, {
    ...{ id: ports.newId(), filing, files, imported: basis },
    created: { by: actor.sub, at },
  });
  const answer = await announced(ports.signUpload, submission);
  const committed = await commitWork(ports, {
    table: 'intake',
    chain: filing.zone,
    audit: { actor: actor.sub, action: 'import.announced', subject: submission.id, facts: { ...filing, ...basis } },
    writes: [
      ...newSubmissionWrites(head, submission),
      { check: firstFilings.key(filing), expect: first?.version ?? 'absent' },
      ...keep(answer, at),
    ],
    events: [],
  });
  return committed ? ok(created(answer)) : undefined;
};

const ownFiled = ({ period }: FirstFiling): Problem =>
  problem('conflict', 'import.own-filed', {
    zh: `该联动创新区自 ${period} 起已自行报送此表，只能导入更早的数据`,
    en: `The zone has filed this form itself since ${period}: only what is earlier can be imported`,
  });

const basisInFuture = problem('invalid', 'import.basis-in-future', {
  zh: '认定文件的日期不能晚于今天',
  en: 'The document by which it was accepted cannot be of a day to come',
});
