import { evaluationRequested } from '../../events/evaluation-requested.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { Evaluation, EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { findScheme } from '../../libs/domain/schemes/index.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { type KeyedRequest, recallAnswer, rememberAnswer } from '../../libs/ports/idempotency.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import type { requestEvaluationRoute } from './routes.ts';

type Body = RequestOf<typeof requestEvaluationRoute>['body'];

type Outcome = Result<Answer<AnswerBodyOf<typeof requestEvaluationRoute>>, Problem>;

/** What asking for an evaluation needs. */
export interface RequestEvaluationPorts extends WorkPorts {
  readonly newId: NewId;
}

/** The office's lead asks for an evaluation (发起测算): a draft, which the ranking step then fills. */
export const requestEvaluation =
  (ports: RequestEvaluationPorts): Command<typeof requestEvaluationRoute> =>
  async (request) => {
    const { actor, body, idempotencyKey } = request;
    const checked = check(body, ports.now());
    if (!checked.ok) return checked;
    const keyed: KeyedRequest | undefined =
      idempotencyKey === undefined
        ? undefined
        : { table: 'ranking', sub: actor.sub, key: idempotencyKey, asked: ['requestEvaluation', body] };
    return untilCommitted<Outcome>(async () => {
      const before = keyed ? await recallAnswer(ports.readRecord, keyed) : ok(undefined);
      if (!before.ok) return before;
      if (before.value) return ok(created((before.value as { id: string }).id));
      return draft(ports, actor.sub, checked.value, keyed);
    });
  };

/** What is asked for, in our own terms. */
type Asked = Pick<EvaluationRequest, 'year' | 'scheme'> & { readonly dataAsOf: string };

const check = ({ year, scheme: named, dataAsOf }: Body, now: string): Result<Asked, Problem> => {
  const scheme = findScheme(named.id, named.version);
  if (!scheme) return fail(unknownScheme(named.id));
  const asOf = dataAsOf === undefined ? now : new Date(dataAsOf).toISOString();
  if (asOf > now) return fail(futureData);
  return ok({ year, scheme: { id: scheme.id, version: scheme.version }, dataAsOf: asOf });
};

const draft = async (
  ports: RequestEvaluationPorts,
  by: string,
  asked: Asked,
  keyed: KeyedRequest | undefined,
): Promise<Outcome | undefined> => {
  const at = ports.now();
  const cause = `request:${ports.newId()}`;
  const id = `${asked.year}-${sha256Hex(cause).slice(0, 12)}`;
  const evaluation: Evaluation = { request: { evaluation: id, ...asked, cause }, state: 'draft', decisions: [] };
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: 'province',
    audit: { actor: by, action: 'evaluation.requested', subject: id, facts: { ...evaluation.request } },
    writes: [evaluations.write(id, 'absent', evaluation), ...(keyed ? [rememberAnswer(keyed, { id }, at)] : [])],
    events: [
      outgoing(evaluationRequested, {
        source: 'lianchuang/ranking',
        cause,
        subject: id,
        time: at,
        data: evaluation.request,
      }),
    ],
  });
  return committed ? ok(created(id)) : undefined;
};

const created = (id: string): Answer<AnswerBodyOf<typeof requestEvaluationRoute>> => ({
  status: 201,
  body: { id, state: 'draft' },
  version: 1,
  location: `/v1/evaluations/${id}`,
});

const unknownScheme = (id: string): Problem =>
  problem('not-found', 'scheme.unknown', { zh: `没有评分方案：${id}`, en: `There is no such scheme: ${id}` });

const futureData = problem('invalid', 'evaluation.future-data', {
  zh: '数据截至时间不能晚于现在',
  en: 'The data-as-of cannot be later than now',
});
