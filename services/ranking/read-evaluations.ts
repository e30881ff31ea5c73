import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import { evaluationAsOf } from '../../libs/domain/evaluation/evaluation-as-of.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { evaluations, readEvaluationAsOf, yearPartition } from '../../libs/ports/evaluations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { evaluationView } from './evaluation-view.ts';
import { readRunResult } from './read-run.ts';
import type { listEvaluationsRoute, readEvaluationRoute, readRankingRoute, readZoneResultRoute } from './routes.ts';

/** What reading evaluations needs. */
export type ReadEvaluationsPorts = Pick<Records, 'readRecord' | 'listIndex'> & { readonly getObject: GetObject };

/** How many evaluations of a year are answered: a handful are made. */
const LIMIT = 200;

/** Lists a year's evaluations. */
export const listEvaluations =
  ({ listIndex }: ReadEvaluationsPorts): Command<typeof listEvaluationsRoute> =>
  async ({ query, time }) => {
    const past = pastMoment(query.asOf, time);
    const page = await listIndex({
      table: 'ranking',
      index: 'listed',
      pk: yearPartition(Number(query.year)),
      limit: LIMIT,
    });
    const items = page.records.flatMap((record) => asOfPast(evaluations.of(record).value, past) ?? []);
    return ok({ body: { items: items.map(evaluationView) } });
  };

/** Reads one evaluation. */
export const readEvaluation =
  (ports: ReadEvaluationsPorts): Command<typeof readEvaluationRoute> =>
  async ({ params, query, time }) => {
    const found = await readEvaluationAsOf(ports.readRecord, params.id, pastMoment(query.asOf, time));
    if (!found) return fail(unknownEvaluation);
    const { value, ...version } = found;
    return ok({ body: evaluationView(value), ...version });
  };

const asOfPast = (evaluation: Evaluation, past: string | undefined): Evaluation | undefined =>
  past === undefined ? evaluation : evaluationAsOf(evaluation, past);

/** Reads the ranking, as it was computed. */
export const readRanking =
  (ports: ReadEvaluationsPorts): Command<typeof readRankingRoute> =>
  async ({ params, query, time }) => {
    const found = await readEvaluationAsOf(ports.readRecord, params.id, pastMoment(query.asOf, time));
    if (!found) return fail(unknownEvaluation);
    if (!found.value.run) return fail(notRun);
    const { ranking } = await readRunResult(ports.getObject, found.value.run.result);
    // The run's own object, whose shape the run fixed; readonly there, mutable in the schema's type.
    const body = ranking as unknown as AnswerBodyOf<typeof readRankingRoute>;
    return ok({ body, etag: ranking.run.inputsSha256 });
  };

/** Reads one zone's result. Before results are fed back (反馈), and of other zones ever, it does not exist for a zone. */
export const readZoneResult =
  (ports: ReadEvaluationsPorts): Command<typeof readZoneResultRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readEvaluationAsOf(ports.readRecord, params.id, pastMoment(query.asOf, time));
    if (!found || !maySeeResult(found.value, actor, params.zone)) return fail(unknownEvaluation);
    if (!found.value.run) return fail(notRun);
    const { ranking, indicators } = await readRunResult(ports.getObject, found.value.run.result);
    const entry = ranking.entries.find(({ zone }) => zone === params.zone);
    if (!entry) return fail(unknownEvaluation);
    return ok({ body: { entry, indicators: { ...indicators.zones[params.zone] } } });
  };

/** Whether someone may see what a run says of a zone: its own people once results are fed back (反馈), never of others. */
export const maySeeResult = ({ state }: Evaluation, actor: Actor, zone: string): boolean =>
  mayDo(actor, 'readZoneResult', { zone, state });

const notRun = problem('conflict', 'evaluation.not-run', {
  zh: '尚未完成测算',
  en: 'It has not been run yet',
});
