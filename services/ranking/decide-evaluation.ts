import { evaluationTransitioned } from '../../events/evaluation-transitioned.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { type Evaluation, type EvaluationDecision, stateBefore } from '../../libs/domain/evaluation/evaluation.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { evaluationView } from './evaluation-view.ts';
import type { DecideEvaluationBody, decideEvaluationRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof decideEvaluationRoute>>, Problem>;

/**
 * The office's lead takes an evaluation one state further (反馈、审定、通报), with the number of the meeting or the
 * document. A run in which something is missing is approved only with a recorded reason, which the report prints.
 */
export const decideEvaluation =
  (ports: WorkPorts): Command<typeof decideEvaluationRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const found = await evaluations.read(ports.readRecord, request.params.id);
      if (!found) return fail(unknownEvaluation);
      if (found.version !== request.ifMatch) return fail(staleEvaluation);
      const refused = refusal(found.value, request.body);
      if (refused) return fail(refused);
      const at = ports.now();
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
        writes: [evaluations.write(decided.request.evaluation, found.version, decided)],
        events: [transitionedEvent(decided, request.body.to, at)],
      });
      return committed ? ok({ body: evaluationView(decided), version: found.version + 1 }) : undefined;
    });

const refusal = ({ state, run }: Evaluation, { to, despite }: DecideEvaluationBody): Problem | undefined => {
  if (!run || state !== stateBefore(to)) {
    return problem('conflict', 'evaluation.state', {
      zh: `当前状态为 ${state}，不能直接进入 ${to}`,
      en: `The evaluation is ${state}; it cannot become ${to}`,
    });
  }
  if (to !== 'approved' || run.blockers.length === 0) return undefined;
  const missing = run.blockers.map(({ message }) => message);
  const noTotals = run.blockers.some(({ code }) => code === 'totals.missing');
  if (despite && !noTotals) return undefined;
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
    ...(body.date === undefined ? {} : { date: body.date }),
    ...(body.to === 'approved' && body.despite && blockers.length > 0
      ? { despite: { reason: body.despite.reason, blockers: blockers.map(({ code }) => code) } }
      : {}),
  };
  return { ...evaluation, state: body.to, decisions: [...evaluation.decisions, decision] };
};

const transitionedEvent = ({ request, run }: Evaluation, to: DecideEvaluationBody['to'], time: string) =>
  outgoing(evaluationTransitioned, {
    source: 'lianchuang/ranking',
    cause: `${request.evaluation}:${to}`,
    subject: request.evaluation,
    time,
    data: { evaluation: request.evaluation, year: request.year, run: run?.id ?? '', to },
  });

const unknownEvaluation = problem('not-found', 'evaluation.unknown', {
  zh: '没有这次考评',
  en: 'There is no such evaluation',
});

const staleEvaluation = problem('stale', 'request.stale', {
  zh: '内容已被他人更新，请重新读取后再操作',
  en: 'It was changed in the meantime; read it again first',
});
