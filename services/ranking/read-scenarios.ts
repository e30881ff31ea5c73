import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Scenario } from '../../libs/domain/scenarios/scenario.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readEvaluationAsOf } from '../../libs/ports/evaluations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { computedScenarios, scenarioPart } from '../../libs/ports/scenarios.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import type { listScenariosRoute, readScenarioRoute } from './routes.ts';
import { scenarioView } from './scenario-view.ts';

/** What reading scenarios needs. */
export type ReadScenariosPorts = Pick<Records, 'readRecord' | 'listRecords'> & { readonly getObject: GetObject };

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** Lists the scenarios of an evaluation by id. */
export const listScenarios =
  ({ readRecord, listRecords }: ReadScenariosPorts): Command<typeof listScenariosRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    if (!(await readEvaluationAsOf(readRecord, params.id, past))) return fail(unknownEvaluation);
    const page = await listRecords({
      ...scenarioPart(params.id),
      limit: Number(query.limit ?? PAGE),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const stood = page.records
      .map((record) => computedScenarios.of(record).value)
      .filter(({ computed }) => past === undefined || computed.at <= past);
    const items = stood.map(({ id, evaluation, run, name, computed }) => {
      return { id, scenario: true as const, evaluation, run, name, by: computed.by, at: shanghaiTime(computed.at) };
    });
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one scenario. */
export const readScenario =
  ({ readRecord, getObject }: ReadScenariosPorts): Command<typeof readScenarioRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await computedScenarios.read(readRecord, { evaluation: params.id, id: params.scenario });
    if (!found || (past !== undefined && found.value.computed.at > past)) return fail(unknownScenario);
    const object = await getObject({ bucket: 'results', key: found.value.object });
    if (!object) throw new Error(`the scenario's object ${found.value.object} is gone`);
    return ok({ body: scenarioView(JSON.parse(new TextDecoder().decode(object.bytes)) as Scenario) });
  };

const unknownScenario = problem('not-found', 'scenario.unknown', {
  zh: '没有这一情景测算',
  en: 'There is no such scenario',
});
