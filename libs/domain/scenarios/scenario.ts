import type { DecimalString } from '../decimal.ts';
import { contentHash } from '../digest.ts';
import type { AssumedValue } from '../evaluation/assumed-value.ts';
import type { MethodChanges } from './method-changes.ts';
import type { ZoneMove } from './zone-moves.ts';

/** What a scenario (情景测算) changes of a run; what it does not name stays. */
export interface ScenarioChanges extends MethodChanges {
  /** By item or node of the tree: another weight among those beside it. None is negative. */
  readonly weights?: Readonly<Record<string, DecimalString>>;
  readonly cohort?: { readonly without: readonly string[] };
  /** Of two for one zone and item the last counts. */
  readonly values?: readonly AssumedValue[];
}

/** Which run a scenario is of, and what it asks. */
export interface ScenarioQuestion {
  readonly evaluation: string;
  readonly run: string;
  readonly name: string;
  readonly changes: ScenarioChanges;
}

/** A scenario with its answer. It is marked as one, and nothing takes it further: no machine or person makes a result of it. */
export interface Scenario extends ScenarioQuestion {
  readonly id: string;
  readonly scenario: true;
  readonly zones: readonly ZoneMove[];
}

/**
 * The id of a scenario: the same question of the same run is the same scenario.
 *
 * @example
 * scenarioId({ evaluation: '2025-1f0c2b3a4958', run: 'run-2025-3f5a', name: '研发权重20', changes: {} }).length; // 16
 */
export const scenarioId = (question: ScenarioQuestion): string => contentHash(question).slice(0, 16);
