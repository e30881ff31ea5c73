import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import type { GetObject } from '../../libs/ports/objects.ts';

/** Reads what a run depended on and what it gave; throws where that is not to be had (yet), so that the step is done again. */
export const readRun = async (
  getObject: GetObject,
  run: Evaluation['run'],
): Promise<{ readonly inputs: RunInputs; readonly result: RunResult }> => ({
  inputs: (await readJson(getObject, run?.inputs ?? '')) as RunInputs,
  result: (await readJson(getObject, run?.result ?? '')) as RunResult,
});

const readJson = async (getObject: GetObject, key: string): Promise<unknown> => {
  const object = await getObject({ bucket: 'results', key });
  if (!object) throw new Error(`the run's object ${key} is gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes));
};
