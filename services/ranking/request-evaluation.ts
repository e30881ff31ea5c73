import type { EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { type KeyedRequest, recallAnswer, rememberAnswer } from '../../libs/ports/idempotency.ts';
import { nameScheme } from '../../libs/ports/schemes.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import { draftEvaluation } from './draft-evaluation.ts';
import type { requestEvaluationRoute } from './routes.ts';
import { unknownScheme } from './scheme-problems.ts';

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
    const checked = await check(ports, body);
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

const check = async (
  { readRecord, now: clock }: RequestEvaluationPorts,
  { year, scheme: named, dataAsOf }: Body,
): Promise<Result<Asked, Problem>> => {
  const now = clock();
  const scheme = await nameScheme(readRecord, named.id, named.version);
  if (!scheme) return fail(unknownScheme(named.id));
  const asOf = dataAsOf === undefined ? now : new Date(dataAsOf).toISOString();
  if (asOf > now) return fail(futureData);
  return ok({ year, scheme, dataAsOf: asOf });
};

const draft = async (
  ports: RequestEvaluationPorts,
  by: string,
  asked: Asked,
  keyed: KeyedRequest | undefined,
): Promise<Outcome | undefined> => {
  const at = ports.now();
  const cause = `request:${ports.newId()}`;
  const { id, request, write, event } = draftEvaluation({ ...asked, cause }, at);
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: 'province',
    audit: { actor: by, action: 'evaluation.requested', subject: id, facts: { ...request } },
    writes: [write, ...(keyed ? [rememberAnswer(keyed, { id }, at)] : [])],
    events: [event],
  });
  return committed ? ok(created(id)) : undefined;
};

const created = (id: string): Answer<AnswerBodyOf<typeof requestEvaluationRoute>> => ({
  status: 201,
  body: { id, state: 'draft' },
  version: 1,
  location: `/v1/evaluations/${id}`,
});

const futureData = problem('invalid', 'evaluation.future-data', {
  zh: '数据截至时间不能晚于现在',
  en: 'The data-as-of cannot be later than now',
});
