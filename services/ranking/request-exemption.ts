import { fedBackAt } from '../../libs/domain/evaluation/evaluation.ts';
import { linkProblem } from '../../libs/domain/exemptions/check-exemption.ts';
import { type Exemption, type ExemptionRequest, exemptionId } from '../../libs/domain/exemptions/exemption.ts';
import { unitFor } from '../../libs/domain/policy/judge.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { exemptionLinks, exemptions } from '../../libs/ports/exemptions.ts';
import type { CheckWrite, ReadRecord, Write } from '../../libs/ports/records.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { exemptionRepeated } from './exemption-problems.ts';
import { readEntries } from './read-entries.ts';
import type { requestExemptionRoute } from './routes.ts';

type Request = RequestOf<typeof requestExemptionRoute>;
type Answered = Answer<AnswerBodyOf<typeof requestExemptionRoute>>;
type Outcome = Result<Answered, Problem>;
/** What is kept of an answer. */
interface Kept {
  readonly id: string;
}

/**
 * A zone's lead asks for error tolerance (申请容错) for entries that come of one incident. An entry stands in one case at a time, and what
 * the negative list bars is not taken up at all.
 */
export const requestExemption =
  (ports: WorkPorts): Command<typeof requestExemptionRoute> =>
  (request) =>
    doneOnce<Kept, Answered>(ports, request, {
      table: 'ranking',
      operation: 'requestExemption',
      attempt: async (keep) => {
        const checked = await check(ports.readRecord, request);
        return checked.ok ? submit(ports, request.actor.sub, checked.value, keep) : checked;
      },
      again: ({ id }) => ok(created(id)),
    });

/** What is asked for, and the entries as they were read: they must still be so when the case is taken. */
interface Checked {
  readonly asked: ExemptionRequest;
  readonly unchanged: readonly CheckWrite[];
}

const check = async (readRecord: ReadRecord, { actor, body }: Request): Promise<Result<Checked, Problem>> => {
  // An entry's id says its year; all of a case are of one.
  const year = Number(body.adjustments[0]?.slice(0, 4));
  const zone = unitFor(actor, 'requestExemption');
  if (zone === undefined) return fail(unknownEvaluation);
  const asked: ExemptionRequest = { ...body, zone, year };
  if (body.evaluation !== undefined) {
    const found = await evaluations.read(readRecord, body.evaluation);
    const known = found && fedBackAt(found.value) !== undefined && found.value.request.year === year;
    if (!known) return fail(unknownEvaluation);
  }
  const entries = await readEntries(readRecord, body.adjustments);
  const misfit = linkProblem(
    asked,
    entries.map(({ value }) => value),
  );
  if (misfit) return fail(misfit);
  const unchanged = entries.map(({ value: { entry }, version }) => ({
    check: enteredAdjustments.key(entry.id),
    expect: version,
  }));
  return ok({ asked, unchanged });
};

const submit = async (
  ports: WorkPorts,
  by: string,
  { asked, unchanged }: Checked,
  keep: KeepAnswer<Kept>,
): Promise<Outcome | undefined> => {
  const links = await readLinks(ports.readRecord, asked.adjustments);
  if (links.standing !== undefined) return fail(exemptionRepeated(links.standing));
  const id = exemptionId(asked, links.number);
  const at = ports.now();
  const exemption: Exemption = { id, ...asked, state: 'submitted', submitted: { by, at } };
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: asked.zone,
    audit: { actor: by, action: 'exemption.submitted', subject: id, facts: { ...asked } },
    writes: [exemptions.write(id, 'absent', exemption), ...links.link(id), ...unchanged, ...keep({ id }, at)],
    events: [],
  });
  return committed ? ok(created(id)) : undefined;
};

/** The cases in which the entries stood, the one that is still open if there is one, and how the new one takes their place. */
interface Links {
  readonly number: number;
  readonly standing: string | undefined;
  readonly link: (exemption: string) => readonly Write[];
}

const readLinks = async (readRecord: ReadRecord, adjustments: readonly string[]): Promise<Links> => {
  const found = await Promise.all(adjustments.map((id) => exemptionLinks.read(readRecord, id)));
  const cases = await Promise.all(found.map((link) => link && exemptions.read(readRecord, link.value.exemption)));
  const number = Math.max(...found.map((link) => link?.value.number ?? 0)) + 1;
  return {
    number,
    standing: cases.find((each) => each?.value.state === 'submitted')?.value.id,
    link: (exemption) =>
      adjustments.map((id, at) => exemptionLinks.write(id, found[at]?.version ?? 'absent', { exemption, number })),
  };
};

const created = (id: string): Answer<AnswerBodyOf<typeof requestExemptionRoute>> => ({
  status: 201,
  body: { id, state: 'submitted' },
  version: 1,
  location: `/v1/exemptions/${id}`,
});
