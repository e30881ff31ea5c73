import type { Scenario } from '../domain/scenarios/scenario.ts';
import type { Deed } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';

/** That a scenario (情景测算) was computed, by whom; the scenario itself is an immutable object. */
export interface ComputedScenario extends Pick<Scenario, 'id' | 'evaluation' | 'run' | 'name'> {
  readonly computed: Deed;
  /** The key of the object. */
  readonly object: string;
}

/** Which scenario of which evaluation. */
export type ScenarioPlace = Pick<Scenario, 'id' | 'evaluation'>;

/** Where the scenarios of an evaluation stand. */
export const scenarioPart = (evaluation: string) =>
  ({ table: 'ranking', pk: `EVAL#${evaluation}`, prefix: 'SCENARIO#' }) as const;

/** Scenarios by evaluation and id, each written once. */
export const computedScenarios: Entity<ScenarioPlace, ComputedScenario> = entity({
  key: ({ evaluation, id }: ScenarioPlace) => {
    const { table, pk, prefix } = scenarioPart(evaluation);
    return { table, pk, sk: `${prefix}${id}` };
  },
});
