import { objectionSubmitted } from '../../events/objection-submitted.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { type Evaluation, fedBackAt } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { targetProblem } from '../../libs/domain/objections/check-objection.ts';
import { type Objection, objectionId } from '../../libs/domain/objections/objection.ts';
import { type ObjectionSettings, objectionTerm } from '../../libs/domain/objections/objection-term.ts';
import { isTimely, unitFor } from '../../libs/domain/policy/judge.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { readCalendar, yearsAround } from '../../libs/ports/calendar-years.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { challenges, objectionClaims, objections } from '../../libs/ports/objections.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { late, notOpen, objectionRepeated } from './objection-problems.ts';
import { readRunInputs } from './read-run.ts';
import type { submitObjectionRoute } from './routes.ts';

/** What objecting needs; the term is a setting. */
export interface SubmitObjectionPorts extends WorkPorts, Pick<Records, 'listRecords'> {
  readonly getObject: GetObject;
  readonly objections: ObjectionSettings;
}

type Request = RequestOf<typeof submitObjectionRoute>;
type Answered = Answer<AnswerBodyOf<typeof submitObjectionRoute>>;
type Outcome = Result<Answered, Problem>;
/** What is kept of an answer. */
interface Kept {
  readonly id: string;
}

/**
 * A zone's lead objects to a figure, an indicator or an entry of what was fed back to it (提出异议), while the term runs. On one
 * matter there is one objection. Until it is settled, the evaluation cannot be approved.
 */
export const submitObjection =
  (ports: SubmitObjectionPorts): Command<typeof submitObjectionRoute> =>
  (request) =>
    doneOnce<Kept, Answered>(ports, request, {
      table: 'ranking',
      operation: 'submitObjection',
      attempt: async (keep) => {
        const open = await readOpen(ports, request);
        return open.ok ? submit(ports, request, open.value, keep) : open;
      },
      again: ({ id }) => ok(created(id)),
    });

/** An evaluation that may be objected to now, by this zone, on this matter. */
interface OpenMatter {
  readonly zone: string;
  readonly evaluation: Versioned<Evaluation>;
  readonly run: string;
  readonly inputs: RunInputs;
}

const readOpen = async (
  ports: SubmitObjectionPorts,
  { actor, body }: Request,
): Promise<Result<OpenMatter, Problem>> => {
  const zone = unitFor(actor, 'submitObjection');
  const found = await evaluations.read(ports.readRecord, body.evaluation);
  const fedBack = found && fedBackAt(found.value);
  // What was not fed back does not exist for a zone.
  if (!found?.value.run || fedBack === undefined || zone === undefined) return fail(unknownEvaluation);
  if (!isTimely('submitObjection', found.value.state)) return fail(notOpen(found.value.state));
  const years = yearsAround([Number(fedBack.slice(0, 4))]);
  const term = objectionTerm(fedBack, ports.objections, await readCalendar(ports.listRecords, years));
  if (ports.now() > term) return fail(late(term));
  const inputs = await readRunInputs(ports.getObject, found.value.run.inputs);
  const missing = targetProblem(inputs, zone, body.on);
  return missing ? fail(missing) : ok({ zone, evaluation: found, run: found.value.run.id, inputs });
};

const submit = async (
  ports: SubmitObjectionPorts,
  { actor, body }: Request,
  { zone, evaluation, run, inputs }: OpenMatter,
  keep: KeepAnswer<Kept>,
): Promise<Outcome | undefined> => {
  const matter = { run, zone, on: body.on };
  const claim = await objectionClaims.read(ports.readRecord, matter);
  const last = claim && (await objections.read(ports.readRecord, claim.value.objection));
  if (last?.value.evaluation === body.evaluation && last.value.state !== 'withdrawn') {
    return fail(objectionRepeated(last.value.id));
  }
  const number = (claim?.value.number ?? 0) + 1;
  const { year } = evaluation.value.request;
  const id = objectionId(year, matter, number);
  const challenged = await challenges.read(ports.readRecord, body.evaluation);
  const at = ports.now();
  const file = body.on.kind === 'deduction' ? undefined : filedBy(inputs, zone);
  const objection: Objection = {
    id,
    ...body,
    ...matter,
    year,
    ...(file === undefined ? {} : { fileSha256: file }),
    state: 'submitted',
    submitted: { by: actor.sub, at },
  };
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: zone,
    audit: { actor: actor.sub, action: 'objection.submitted', subject: id, facts: { ...body, run } },
    writes: [
      objections.write(id, 'absent', objection),
      objectionClaims.write(matter, claim?.version ?? 'absent', { objection: id, number }),
      challenges.write(body.evaluation, challenged?.version ?? 'absent', {
        ...challenged?.value,
        open: (challenged?.value.open ?? 0) + 1,
      }),
      { check: evaluations.key(body.evaluation), expect: evaluation.version },
      ...keep({ id }, at),
    ],
    events: [submittedEvent(objection)],
  });
  return committed ? ok(created(id)) : undefined;
};

const submittedEvent = ({ id, zone, evaluation, year, submitted }: Objection) =>
  outgoing(objectionSubmitted, {
    source: 'lianchuang/ranking',
    cause: id,
    subject: id,
    time: submitted.at,
    data: { objection: id, zone, evaluation, year },
  });

const filedBy = ({ zones }: RunInputs, zone: string): string | undefined =>
  zones.find((each) => each.zone === zone)?.filing?.fileSha256;

const created = (id: string): Answer<AnswerBodyOf<typeof submitObjectionRoute>> => ({
  status: 201,
  body: { id, state: 'submitted' },
  version: 1,
  location: `/v1/objections/${id}`,
});
