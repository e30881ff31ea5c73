import { modelOfScheme } from '../scoring/robustness/model-of-scheme.ts';
import { type Robustness, robustness } from '../scoring/robustness/robustness.ts';
import { type RunInputs, runReference } from './run-inputs.ts';
import { scoredRun } from './scored-run.ts';

/** How a run's robustness (稳健性) is found. */
export interface RobustnessSettings {
  /** How many draws. */
  readonly draws: number;
}

/** What holds where nothing is set. */
export const robustnessSettings: RobustnessSettings = { draws: 2000 };

/** So many hex digits of the hash make the seed: it stays a whole number that is exact. */
const SEED_DIGITS = 12;

/**
 * How much of a run's ranking is the zones' own, and how much the choice of weights and methods. Gaps score by their reasons, and
 * entries beside the figures count, as in the run; zones without a score are not there. The seed is the run's own, so that nobody chooses
 * it. `undefined` where no zone has a score.
 *
 * @example
 * runRobustness(inputs, { draws: 2000 })?.units['hangzhou']?.p95; // 3
 */
export const runRobustness = (inputs: RunInputs, { draws }: RobustnessSettings): Robustness | undefined => {
  const { scored } = scoredRun(inputs);
  const model = modelOfScheme(scored.scheme, scored.table, scored);
  if (model.units.length === 0) return undefined;
  const seed = Number.parseInt(runReference(inputs).inputsSha256.slice(0, SEED_DIGITS), 16);
  return robustness(model, { draws, seed });
};
