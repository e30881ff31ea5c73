import { settledValues } from '../gaps/settle-gaps.ts';
import type { DataEdition } from '../indicator-table.ts';
import { computeIndicators, type IndicatorValues } from '../indicators/compute-indicators.ts';
import { type SchemeReference, schemeReference } from '../schemes/index.ts';
import { correctedValues } from './apply-corrections.ts';
import { type Blocker, blockers } from './blockers.ts';
import { confirmedGaps } from './confirmed-gaps.ts';
import { correctionsOf } from './correction.ts';
import { countedFiling } from './counted-filing.ts';
import { gapBlockers } from './gap-blockers.ts';
import { type RankingEntry, rankZones } from './rank-zones.ts';
import { runEdition } from './run-edition.ts';
import { type RunInputs, type RunReference, type RunZone, runReference } from './run-inputs.ts';

/** `ranking.json`: the ranking (名次) by rank, then zone id; zones without a score last. */
export interface RankingDocument {
  readonly year: number;
  readonly synthetic?: true;
  readonly scheme: SchemeReference;
  readonly run: RunReference;
  /** 数据版本: the least among the figures; lacking where some do not say. */
  readonly edition?: DataEdition;
  readonly entries: readonly RankingEntry[];
}

/** `indicators.json`: every zone's indicators with their lineage. */
export interface IndicatorsDocument {
  readonly year: number;
  readonly synthetic?: true;
  readonly zones: Readonly<Record<string, IndicatorValues>>;
}

/** All that a run gives. */
export interface RunResult {
  readonly ranking: RankingDocument;
  readonly indicators: IndicatorsDocument;
  readonly blockers: readonly Blocker[];
}

/**
 * Runs an evaluation (考评测算): indicators, item scores, block scores, total, rank. Pure: the same inputs give the same
 * bytes, whatever the machine and the day. Zones stand in the order of their ids, as {@link RunInputs} says.
 *
 * @example
 * evaluate(inputs).ranking.entries[0]; // { rank: 1, zone: 'hangzhou', score: '85.4', … }
 */
export const evaluate = (inputs: RunInputs): RunResult => {
  const synthetic = inputs.synthetic ? { synthetic: true as const } : {};
  const edition = runEdition(inputs);
  const zones = Object.fromEntries(inputs.zones.map((zone) => [zone.zone, indicatorsOf(inputs, zone)]));
  return {
    ranking: {
      year: inputs.year,
      ...synthetic,
      scheme: schemeReference(inputs.scheme),
      run: runReference(inputs),
      ...(edition ? { edition } : {}),
      entries: rankZones(inputs),
    },
    indicators: {
      year: inputs.year,
      ...synthetic,
      zones,
    },
    blockers: [...blockers(inputs), ...gapBlockers(inputs, zones)],
  };
};

const indicatorsOf = (inputs: RunInputs, zone: RunZone): IndicatorValues => {
  const counted = countedFiling(inputs, zone);
  return correctedValues(
    settledValues(computeIndicators(counted, inputs.totals), confirmedGaps(inputs, zone), counted),
    correctionsOf(inputs.corrections ?? [], zone.zone, zone.filing),
  );
};
