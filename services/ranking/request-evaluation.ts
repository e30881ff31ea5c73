import type { EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { type FoundScheme, schemeOf } from '../../libs/ports/schemes.ts';
import { findForYear, schemeName } from '../../libs/ports/schemes-of-year.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import { draftEvaluation } from './draft-evaluation.ts';
import { isLate } from './late-years.ts';
import type { requestEvaluationRoute } from './routes.ts';
import { lateScheme, notEffective, unknownScheme } from './scheme-problems.ts';

type Body = RequestOf<typeof requestEvaluationRoute>['body'];

type Answered = Answer<AnswerBodyOf<typeof requestEvaluationRoute>>;

/** What asking for an evaluation needs. */
export interface RequestEvaluationPorts extends WorkPorts, Pick<Records, 'listRecords'> {
  readonly newId: NewId;
  readonly getObject: GetObject;
}

/** The office's lead asks for an evaluation (发起测算): a draft, which the ranking step then fills. */
export const requestEvaluation =
  (ports: RequestEvaluationPorts): Command<typeof requestEvaluationRoute> =>
  (request) =>
    doneOnce<Drafted, Answered>(ports, request, {
      table: 'ranking',
      operation: 'requestEvaluation',
      attempt: async (keep) => {
        const checked = await check(ports, request.body);
        return checked.ok ? draft(ports, request.actor.sub, checked.value, keep) : checked;
      },
      again: ({ id }) => ok(created(id)),
    });

/** What is kept of an answer. */
interface Drafted {
  readonly id: string;
}

/** What is asked for, in our own terms. */
type Asked = Pick<EvaluationRequest, 'year' | 'scheme'> & { readonly dataAsOf: string };

const check = async (
  ports: RequestEvaluationPorts,
  { year, scheme: named, dataAsOf }: Body,
): Promise<Result<Asked, Problem>> => {
  const now = ports.now();
  const found = await findForYear(ports, { ...named, year });
  if (!found.ok) return fail(found.error === 'unknown' ? unknownScheme(named.id) : notEffective(named.id, year));
  const asOf = dataAsOf === undefined ? now : new Date(dataAsOf).toISOString();
  if (asOf > now) return fail(futureData);
  if (await isUnfair(ports, found.value, year)) return fail(lateScheme);
  return ok({ year, scheme: schemeName(found.value), dataAsOf: asOf });
};

/** Late goalposts without the reason that the report prints: those of a version that another one replaced before the first filing. */
const isUnfair = async (ports: RequestEvaluationPorts, found: FoundScheme, year: number): Promise<boolean> => {
  const explained =
    found.kind === 'saved' && found.record.activated?.warnings.includes('scheme.late-goalposts') === true;
  return !explained && isLate(ports, await schemeOf(ports.getObject, found), year);
};

const draft = async (
  ports: RequestEvaluationPorts,
  by: string,
  asked: Asked,
  keep: KeepAnswer<Drafted>,
): Promise<Result<Answered, Problem> | undefined> => {
  const at = ports.now();
  const cause = `request:${ports.newId()}`;
  const { id, request, write, event } = draftEvaluation({ ...asked, cause }, at);
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: 'province',
    audit: { actor: by, action: 'evaluation.requested', subject: id, facts: { ...request } },
    writes: [write, ...keep({ id }, at)],
    events: [event],
  });
  return committed ? ok(created(id)) : undefined;
};

const created = (id: string): Answered => ({
  status: 201,
  body: { id, state: 'draft' },
  version: 1,
  location: `/v1/evaluations/${id}`,
});

const futureData = problem('invalid', 'evaluation.future-data', {
  zh: '数据截至时间不能晚于现在',
  en: 'The data-as-of cannot be later than now',
});
