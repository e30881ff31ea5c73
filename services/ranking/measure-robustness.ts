import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { canonicalJson } from '../../libs/domain/digest.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { runReference } from '../../libs/domain/evaluation/run-inputs.ts';
import { type RobustnessSettings, runRobustness } from '../../libs/domain/evaluation/run-robustness.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Robustness } from '../../libs/domain/scoring/robustness/robustness.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { type ExplainPorts, readStoredRun } from './explained-run.ts';
import type { readRobustnessRoute } from './routes.ts';

/** What the robustness of a run needs; the number of draws is a setting. */
export interface MeasureRobustnessPorts extends ExplainPorts {
  readonly putObject: PutObject;
  readonly robustness: RobustnessSettings;
}

/** Answers how robust a ranking is (名次稳健性): computed when it is first asked for, and kept. */
export const measureRobustness =
  (ports: MeasureRobustnessPorts): Command<typeof readRobustnessRoute> =>
  async ({ params, query, time }) => {
    const asked = { evaluation: params.id, past: pastMoment(query.asOf, time) };
    const stored = await readStoredRun(ports, asked, () => true);
    if (!stored.ok) return stored;
    const found = (await readKept(ports, stored.value.inputs)) ?? (await compute(ports, stored.value.inputs));
    // As it was computed; readonly there, mutable in the schema's type.
    return found ? ok({ body: found as unknown as AnswerBodyOf<typeof readRobustnessRoute> }) : fail(unranked);
  };

/** The same inputs and draws are the same analysis: whoever computes it first keeps it for all. */
const placeOf = (inputs: RunInputs, { draws }: RobustnessSettings) =>
  ({ bucket: 'results', key: `runs/robustness/${runReference(inputs).inputsSha256}-${draws}.json` }) as const;

const readKept = async (
  { getObject, robustness }: MeasureRobustnessPorts,
  inputs: RunInputs,
): Promise<Robustness | undefined> => {
  const object = await getObject(placeOf(inputs, robustness));
  return object && (JSON.parse(new TextDecoder().decode(object.bytes)) as Robustness);
};

const compute = async ({ putObject, robustness }: MeasureRobustnessPorts, inputs: RunInputs) => {
  const computed = runRobustness(inputs, robustness);
  if (!computed) return undefined;
  const bytes = new TextEncoder().encode(canonicalJson(computed));
  await putObject({ ...placeOf(inputs, robustness), bytes, contentType: 'application/json' });
  return computed;
};

const unranked = problem('conflict', 'robustness.unranked', {
  zh: '没有有得分的联动创新区，无从分析',
  en: 'No zone has a score, so there is nothing to analyse',
});
