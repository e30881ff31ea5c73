import { canonicalJson } from '../../../libs/domain/digest.ts';
import { evaluate, type RunResult } from '../../../libs/domain/evaluation/evaluate.ts';
import type { EvaluationState } from '../../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import type { Line } from './open-line.ts';

/** Puts an evaluation where its run would have left it, with what it was computed from; a draft has no run. */
export const placeRun = async (
  line: Line,
  inputs: RunInputs,
  { evaluation = 'e', state = 'provisional' as EvaluationState } = {},
): Promise<RunResult> => {
  const result = evaluate(inputs);
  const { id, inputsSha256 } = result.ranking.run;
  const [inputsKey, resultKey] = ['inputs', 'result'].map((kind) => `runs/${kind}/${inputsSha256}.json`);
  for (const [key, value] of [
    [inputsKey, inputs],
    [resultKey, result],
  ] as const) {
    const bytes = new TextEncoder().encode(canonicalJson(value));
    await line.ports.putObject({ bucket: 'results', key: key ?? '', bytes, contentType: 'application/json' });
  }
  const { scheme } = result.ranking;
  const request = {
    evaluation,
    year: inputs.year,
    scheme: { id: scheme.id, version: scheme.version },
    dataAsOf: '2026-01-10T01:00:00.000Z',
    cause: 'c',
  };
  const run = { id, scheme, inputs: inputsKey ?? '', result: resultKey ?? '', blockers: result.blockers };
  await line.place(
    evaluations.write(evaluation, 'absent', { request, state, decisions: [], ...(state === 'draft' ? {} : { run }) }),
  );
  return result;
};
