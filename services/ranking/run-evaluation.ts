import { evaluationCompleted } from '../../events/evaluation-completed.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation, EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { readScheme } from '../../libs/ports/schemes.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type CollectInputsPorts, collectInputs } from './collect-inputs.ts';
import { explainRun } from './run-explanation.ts';

/** What running an evaluation needs. */
export interface RunEvaluationPorts extends WorkPorts, CollectInputsPorts {
  readonly putObject: PutObject;
}

/**
 * Runs an evaluation that was asked for (测算) and leaves it provisional: never further without a person. Asked again,
 * it changes nothing and says once more that it is complete.
 */
export const runEvaluation =
  (ports: RunEvaluationPorts) =>
  (request: EvaluationRequest): Promise<StepOutcome> =>
    untilCommitted(async () => {
      const scheme = await readScheme(ports, request.scheme.id, request.scheme.version);
      if (!scheme) return setAside(`没有评分方案 / no such scheme: ${request.scheme.id} v${request.scheme.version}`);
      const found = await evaluations.read(ports.readRecord, request.evaluation);
      if (found?.value.run) {
        await sendEvent(ports, completedEvent(found.value.run.id, request, ports.now()));
        return done;
      }
      const inputs = await collectInputs(ports, request, scheme);
      const run = await storeRun(ports.putObject, inputs);
      const requestedAt = found?.value.requestedAt;
      const evaluation: Evaluation = {
        ...{ request, state: 'provisional', run: { ...run, at: ports.now() }, decisions: [] },
        ...(requestedAt === undefined ? {} : { requestedAt }),
      };
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: 'province',
        audit: {
          actor: 'system:ranking',
          action: 'evaluation.provisional',
          subject: request.evaluation,
          facts: { run: run.id, inputs: run.inputs, result: run.result },
        },
        writes: [evaluations.write(request.evaluation, found?.version ?? 'absent', evaluation)],
        events: [completedEvent(run.id, request, ports.now())],
      });
      return committed ? done : undefined;
    });

const storeRun = async (putObject: PutObject, inputs: RunInputs) => {
  const result = evaluate(inputs);
  const store = async (kind: string, value: unknown): Promise<string> => {
    const bytes = new TextEncoder().encode(canonicalJson(value));
    const key = `runs/${kind}/${sha256Hex(bytes)}.json`;
    await putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
    return key;
  };
  return {
    id: result.ranking.run.id,
    scheme: result.ranking.scheme,
    inputs: await store('inputs', inputs),
    result: await store('result', result),
    explanation: await store('explanation', explainRun(inputs)),
    blockers: result.blockers,
    ...(result.ranking.edition ? { edition: result.ranking.edition } : {}),
    ...(inputs.synthetic ? { synthetic: inputs.synthetic } : {}),
  };
};

const completedEvent = (run: string, { evaluation, year }: EvaluationRequest, time: string) =>
  outgoing(evaluationCompleted, {
    source: 'lianchuang/ranking',
    cause: evaluation,
    subject: evaluation,
    time,
    data: { evaluation, year, run },
  });
