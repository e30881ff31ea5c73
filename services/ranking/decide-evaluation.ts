import { evaluationTransitioned } from '../../events/evaluation-transitioned.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { type Evaluation, type EvaluationDecision, leadsOn } from '../../libs/domain/evaluation/evaluation.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { circulations } from '../../libs/ports/circulations.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { evaluationView } from './evaluation-view.ts';
import { noticeProblem } from './public-notice.ts';
import type { DecideEvaluationBody, decideEvaluationRoute } from './routes.ts';
import { stale } from './stale.ts';
import { noSuccession, readSuccession, type Succession, successionProblem, supersede } from './succession.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof decideEvaluationRoute>>, Problem>;

/**
 * The office's lead takes an evaluation one state further (反馈、审定、公示、通报), with the number of the meeting or the
 * document. A run in which something is missing is approved only with a recorded reason, which the report prints; none is
 * while an objection is open, or when a decision came after its data; none is circulated while its public notice runs. Once circulated, it takes the place of what it replaces.
 */
export const decideEvaluation =
  (ports: WorkPorts): Command<typeof decideEvaluationRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const at = ports.now();
      const checked = await check(ports.readRecord, request, shanghaiDate(at));
      if (!checked.ok) return checked;
      const { found, succession } = checked.value;
      const { to } = request.body;
      const decided = decide(found.value, request.body, request.actor.sub, at);
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: 'province',
        audit: {
          actor: request.actor.sub,
          action: `evaluation.${decided.state}`,
          subject: decided.request.evaluation,
          facts: { ...decided.decisions.at(-1) },
        },
        writes: [
          evaluations.write(decided.request.evaluation, found.version, decided),
          ...succession.unchanged,
          ...(to === 'circulated'
            ? [circulation(decided, at), ...supersede(succession, decided.request.evaluation, at)]
            : []),
        ],
        events: [transitionedEvent(decided, to, at)],
      });
      return committed ? ok({ body: evaluationView(decided), version: found.version + 1 }) : undefined;
    });

/** An evaluation that may go further, and what it then takes the place of. */
interface Decidable {
  readonly found: Versioned<Evaluation>;
  readonly succession: Succession;
}

const check = async (
  readRecord: ReadRecord,
  { params, body, actor, ifMatch }: RequestOf<typeof decideEvaluationRoute>,
  today: string,
): Promise<Result<Decidable, Problem>> => {
  const found = await evaluations.read(readRecord, params.id);
  if (!found) return fail(unknownEvaluation);
  const refused = refusal(
    actor,
    'decideEvaluation',
    { state: found.value.state },
    {
      unknown: unknownEvaluation,
      stale: found.version === ifMatch ? undefined : stale,
      untimely: notNow(found.value, body.to),
    },
  );
  if (refused) return fail(refused);
  const succession = body.to === 'feedback' ? noSuccession : await readSuccession(readRecord, found.value);
  const unready = unreadyFor(found.value, { body, today }, succession);
  return unready ? fail(unready) : ok({ found, succession });
};

/** Of the states in which decisions are taken, each decision has one that it follows. */
const unreadyFor = (
  evaluation: Evaluation,
  { body, today }: { readonly body: DecideEvaluationBody; readonly today: string },
  succession: Succession,
): Problem | undefined => {
  const { to, despite } = body;
  const { state, run } = evaluation;
  if (!run || !leadsOn(state, to)) return notNow(evaluation, to);
  return (
    unminuted(body) ??
    noticeProblem(evaluation, body, today) ??
    (to === 'approved' ? blocked(run, despite) : undefined) ??
    successionProblem(evaluation, succession)
  );
};

/** An approval is a meeting's, on its day; no other decision is. */
const unminuted = ({ to, meeting, date }: DecideEvaluationBody): Problem | undefined => {
  const approves = to === 'approved';
  const missing = { zh: '审定须填', en: 'is missing of an approval' };
  const errors = [
    ...(approves && meeting === undefined ? [{ pointer: '/meeting', message: missing }] : []),
    ...(approves && date === undefined ? [{ pointer: '/date', message: missing }] : []),
    ...(!approves && meeting !== undefined ? [{ pointer: '/meeting', message: onlyApproved }] : []),
  ];
  return errors.length === 0 ? undefined : problem('invalid', 'evaluation.meeting-missing', minuted, errors);
};

const onlyApproved = { zh: '只有审定填写会议', en: 'is of an approval alone' };

const minuted = {
  zh: '审定须有会议、日期和会议纪要号；其他环节不填会议',
  en: 'An approval names its meeting, the day and the number of the minutes; no other decision has a meeting',
};

const notNow = ({ state }: Evaluation, to: DecideEvaluationBody['to']): Problem =>
  problem('conflict', 'evaluation.state', {
    zh: `当前状态为 ${state}，不能直接进入 ${to}`,
    en: `The evaluation is ${state}; it cannot become ${to}`,
  });

const blocked = (
  { blockers }: NonNullable<Evaluation['run']>,
  despite: DecideEvaluationBody['despite'],
): Problem | undefined => {
  const noTotals = blockers.some(({ code }) => code === 'totals.missing');
  if (blockers.length === 0 || (despite && !noTotals)) return undefined;
  const missing = blockers.map(({ message }) => message);
  return problem(
    'conflict',
    'evaluation.blocked',
    {
      zh: `尚不能审定：${missing.map(({ zh }) => zh).join('；')}`,
      en: `It cannot be approved yet: ${missing.map(({ en }) => en).join('; ')}`,
    },
    missing.map((message) => ({ pointer: '/despite', message })),
  );
};

const decide = (evaluation: Evaluation, body: DecideEvaluationBody, by: string, at: string): Evaluation => {
  const blockers = evaluation.run?.blockers ?? [];
  const decision: EvaluationDecision = {
    to: body.to,
    by,
    at,
    document: body.document,
    ...(body.meeting === undefined ? {} : { meeting: body.meeting }),
    ...(body.date === undefined ? {} : { date: body.date }),
    ...(body.until === undefined ? {} : { until: body.until }),
    ...(body.to === 'approved' && body.despite && blockers.length > 0
      ? { despite: { reason: body.despite.reason, blockers: blockers.map(({ code }) => code) } }
      : {}),
  };
  return { ...evaluation, state: body.to, decisions: [...evaluation.decisions, decision] };
};

/** What the next year's advancement is measured from. */
const circulation = ({ request: { year, evaluation }, run }: Evaluation, at: string) =>
  circulations.write({ year, evaluation, at }, 'absent', {
    ...{ year, evaluation, at },
    run: run?.id ?? '',
    result: run?.result ?? '',
  });

const transitionedEvent = ({ request, run }: Evaluation, to: DecideEvaluationBody['to'], time: string) =>
  outgoing(evaluationTransitioned, {
    source: 'lianchuang/ranking',
    cause: `${request.evaluation}:${to}`,
    subject: request.evaluation,
    time,
    data: { evaluation: request.evaluation, year: request.year, run: run?.id ?? '', to },
  });
