import { computeIndicators, type IndicatorValues } from '../indicators/compute-indicators.ts';
import { type SchemeReference, schemeReference } from '../schemes/index.ts';
import { correctedFiling, correctedValues } from './apply-corrections.ts';
import { type Blocker, blockers } from './blockers.ts';
import { correctionsOf } from './correction.ts';
import { type RankingEntry, rankZones } from './rank-zones.ts';
import { type RunInputs, type RunReference, type RunZone, runReference } from './run-inputs.ts';

/** `ranking.json`: the ranking (名次) by rank, then zone id; zones without a score last. */
export interface RankingDocument {
  readonly year: number;
  readonly synthetic?: true;
  readonly scheme: SchemeReference;
  readonly run: RunReference;
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
  return {
    ranking: {
      year: inputs.year,
      ...synthetic,
      scheme: schemeReference(inputs.scheme),
      run: runReference(inputs),
      entries: rankZones(inputs),
    },
    indicators: {
      year: inputs.year,
      ...synthetic,
      zones: Object.fromEntries(inputs.zones.map((zone) => [zone.zone, indicatorsOf(inputs, zone)])),
    },
    blockers: blockers(inputs),
  };
};

const indicatorsOf = ({ totals, corrections = [] }: RunInputs, { zone, filing }: RunZone): IndicatorValues => {
  const own = correctionsOf(corrections, zone, filing);
  return correctedValues(computeIndicators(filing && correctedFiling(filing, own), totals), own);
};
