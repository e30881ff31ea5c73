import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { RunExplanation } from './run-explanation.ts';

/** Reads what a run was computed from. Throws where the object is gone. */
export const readRunInputs = async (getObject: GetObject, key: string): Promise<RunInputs> =>
  (await readRunObject(getObject, key)) as RunInputs;

/** Reads what a run gave. Throws where the object is gone. */
export const readRunResult = async (getObject: GetObject, key: string): Promise<RunResult> =>
  (await readRunObject(getObject, key)) as RunResult;

/** Reads what is kept of a run's explanation. Throws where the object is gone. */
export const readRunExplanation = async (getObject: GetObject, key: string): Promise<RunExplanation> =>
  (await readRunObject(getObject, key)) as RunExplanation;

const readRunObject = async (getObject: GetObject, key: string): Promise<unknown> => {
  const object = await getObject({ bucket: 'results', key });
  if (!object) throw new Error(`the run's object ${key} is gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes));
};
