import { rankZones } from '../evaluation/rank-zones.ts';
import { type RunInputs, runReference } from '../evaluation/run-inputs.ts';
import { scoreZones } from '../evaluation/score-zones.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SchemeProblem } from '../scoring/read-scheme.ts';
import { changeRun } from './change-run.ts';
import { type Scenario, type ScenarioChanges, scenarioId } from './scenario.ts';
import { zoneMoves } from './zone-moves.ts';

/** What a scenario asks of an evaluation. */
export interface AskedScenario {
  readonly evaluation: string;
  readonly name: string;
  readonly changes: ScenarioChanges;
}

/**
 * Computes a scenario (情景测算) from the stored inputs of a run: who would stand where. Pure; the run stays as it is.
 *
 * @example
 * runScenario(inputs, { evaluation: '2025-1f0c2b3a4958', name: '研发权重20', changes: { weights: { rdIntensity: '20' } } }); // { ok: true, value: { scenario: true, … } }
 */
export const runScenario = (
  inputs: RunInputs,
  { evaluation, name, changes }: AskedScenario,
): Result<Scenario, readonly SchemeProblem[]> => {
  const changed = changeRun(inputs, changes);
  if (!changed.ok) return fail(changed.error);
  const after = rankZones(changed.value.inputs, scoreZones(changed.value.inputs, changed.value.assumed));
  const question = { evaluation, run: runReference(inputs).id, name, changes };
  return ok({ id: scenarioId(question), scenario: true, ...question, zones: zoneMoves(rankZones(inputs), after) });
};
