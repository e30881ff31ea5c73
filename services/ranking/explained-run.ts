import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { readEvaluationAsOf } from '../../libs/ports/evaluations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { readRunExplanation, readRunInputs, readRunResult } from './read-run.ts';
import type { RunExplanation } from './run-explanation.ts';

/** What explaining a run needs: reading only. */
export type ExplainPorts = Pick<Records, 'readRecord'> & { readonly getObject: GetObject };

/** A run with what it was computed from and what it gave, as both are stored. */
export interface StoredRun {
  readonly id: string;
  readonly inputs: RunInputs;
  readonly result: RunResult;
  /** Key of what is kept of its explanation; runs of before there was one have none. */
  readonly explanation?: string;
}

/** Which run is meant: of now, or where a moment of the past is named (RFC 3339, UTC), as far as it had come by then. */
interface RunAsked {
  readonly evaluation: string;
  readonly past?: string | undefined;
}

/** Reads the run of an evaluation, unless the one who asks may not see it: then there is no such evaluation. */
export const readStoredRun = async (
  ports: ExplainPorts,
  { evaluation: id, past }: RunAsked,
  maySee: (evaluation: Evaluation) => boolean,
): Promise<Result<StoredRun, Problem>> => {
  const found = await readEvaluationAsOf(ports.readRecord, id, past);
  if (!found || !maySee(found.value)) return fail(unknownEvaluation);
  const { run } = found.value;
  if (!run) return fail(notRun);
  const [inputs, result] = await Promise.all([
    readRunInputs(ports.getObject, run.inputs),
    readRunResult(ports.getObject, run.result),
  ]);
  const { explanation } = run;
  return ok({ id: run.id, inputs, result, ...(explanation === undefined ? {} : { explanation }) });
};

/** Reads what is kept of a run's explanation; `undefined` where nothing is. Throws where the object is gone. */
export const readExplanation = async (
  { getObject }: Pick<ExplainPorts, 'getObject'>,
  { explanation }: Pick<StoredRun, 'explanation'>,
): Promise<RunExplanation | undefined> =>
  explanation === undefined ? undefined : readRunExplanation(getObject, explanation);

const notRun = problem('conflict', 'evaluation.not-run', {
  zh: '尚未完成测算',
  en: 'It has not been run yet',
});
