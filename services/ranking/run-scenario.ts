import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { runScenario } from '../../libs/domain/scenarios/run-scenario.ts';
import type { Scenario } from '../../libs/domain/scenarios/scenario.ts';
import type { SchemeProblem } from '../../libs/domain/scoring/read-scheme.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce } from '../../libs/ports/done-once.ts';
import type { GetObject, PutObject } from '../../libs/ports/objects.ts';
import type { PutWrite } from '../../libs/ports/records.ts';
import { computedScenarios } from '../../libs/ports/scenarios.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readStoredRun } from './explained-run.ts';
import type { runScenarioRoute } from './routes.ts';
import { scenarioView } from './scenario-view.ts';

/** What computing a scenario needs. */
export interface RunScenarioPorts extends WorkPorts {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
}

type Request = RequestOf<typeof runScenarioRoute>;
type Answered = Answer<AnswerBodyOf<typeof runScenarioRoute>>;

/** What is kept of an answer. */
interface Kept {
  readonly id: string;
}

/**
 * The office asks what if (情景测算). The answer is kept beside the run with who asked, and no route takes it further. The same question
 * again is the same scenario.
 */
export const computeScenario =
  (ports: RunScenarioPorts): Command<typeof runScenarioRoute> =>
  (request) =>
    doneOnce<Kept, Answered>(ports, request, {
      table: 'ranking',
      operation: 'runScenario',
      attempt: async (keep) => {
        const scenario = await compute(ports, request);
        if (!scenario.ok) return scenario;
        const answer = keep({ id: scenario.value.id }, ports.now());
        return (await keepOnce(ports, scenario.value, request.actor.sub, answer))
          ? ok(created(scenario.value))
          : undefined;
      },
      again: async () => {
        const scenario = await compute(ports, request);
        return scenario.ok ? ok(created(scenario.value)) : scenario;
      },
    });

const compute = async (ports: RunScenarioPorts, { params, body }: Request): Promise<Result<Scenario, Problem>> => {
  const stored = await readStoredRun(ports, { evaluation: params.id }, () => true);
  if (!stored.ok) return stored;
  const ran = runScenario(stored.value.inputs, { evaluation: params.id, ...body });
  return ran.ok ? ran : fail(invalidScenario(ran.error));
};

/** Keeps a scenario that is new, and the answer to a key. */
const keepOnce = async (
  ports: RunScenarioPorts,
  scenario: Scenario,
  by: string,
  answer: readonly PutWrite[],
): Promise<boolean> => {
  if (!(await computedScenarios.read(ports.readRecord, scenario))) return keep(ports, scenario, by, answer);
  return answer.length === 0 || (await ports.commit(answer)).committed;
};

const keep = async (
  ports: RunScenarioPorts,
  scenario: Scenario,
  by: string,
  answer: readonly PutWrite[],
): Promise<boolean> => {
  const bytes = new TextEncoder().encode(canonicalJson(scenario));
  const object = `scenarios/${sha256Hex(bytes)}.json`;
  await ports.putObject({ bucket: 'results', key: object, bytes, contentType: 'application/json' });
  const { id, evaluation, run, name } = scenario;
  return commitWork(ports, {
    table: 'ranking',
    chain: 'province',
    audit: { actor: by, action: 'scenario.computed', subject: evaluation, facts: { id, run, name, object } },
    writes: [
      computedScenarios.write(scenario, 'absent', {
        ...{ id, evaluation, run, name, object },
        computed: { by, at: ports.now() },
      }),
      ...answer,
    ],
    events: [],
  });
};

const created = (scenario: Scenario): Answered => ({
  status: 201,
  body: scenarioView(scenario),
  location: `/v1/evaluations/${scenario.evaluation}/scenarios/${scenario.id}`,
});

const invalidScenario = (problems: readonly SchemeProblem[]): Problem =>
  problem(
    'unprocessable',
    'scenario.invalid',
    { zh: '这一情景不适用于本次测算', en: 'This scenario does not fit the run' },
    problems,
  );
