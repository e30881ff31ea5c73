import { Decimal } from '../decimal.ts';
import { computeExact, type ExactValues } from '../indicators/compute-indicators.ts';
import type { Computed } from '../indicators/indicator.ts';
import { computeMechanism } from '../mechanism/measures/index.ts';
import type { ProvinceTotals } from '../province-totals.ts';
import { type ScoreOfGap, scoreTable, type TableScores } from '../scoring/score-table.ts';
import { inOrder, type ScoringTable } from '../scoring/table/scoring-table.ts';
import { itemPlaces, UnitValues } from '../scoring/table/unit-values.ts';
import { correctedExact, correctedFiling, type FilingCorrections } from './apply-corrections.ts';
import { type AssumedValue, assumedOf } from './assumed-value.ts';
import { correctionsOf } from './correction.ts';
import { itemValues } from './item-values.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';

/** The zones of a run that filed, with the values of the scheme's items by id, and everything that scoring them went through. */
export interface ZoneScores {
  /** In the order of `scores`. */
  readonly zones: readonly { readonly zone: string; readonly values: ExactValues }[];
  readonly scores: TableScores;
  /** What was scored, and what gaps score by the scheme's null policy: to score it again with something changed. */
  readonly table: ScoringTable;
  readonly scoreOfGap: ScoreOfGap;
}

/**
 * Scores the zones that filed, with values that are assumed only in what-ifs. A zone without an accepted filing has no part in it: neither its own score nor, where a
 * method compares zones, those of the others come from what it did not say.
 *
 * @example
 * scoreZones(inputs).scores.ranks; // [2, 1]
 */
export const scoreZones = (
  { scheme, zones, totals, corrections = [] }: RunInputs,
  assumed: readonly AssumedValue[] = [],
): ZoneScores => {
  const filed = zones.filter(({ filing }) => filing !== undefined);
  const computed = filed.map(({ zone, filing, mechanism }) => ({
    zone,
    values: {
      ...itemValues(scheme, {
        indicators: exactIndicators(filing, totals, correctionsOf(corrections, zone, filing)),
        measures: mechanism ? computeMechanism(mechanism) : {},
        ...(totals ? { totals } : {}),
      }),
      ...assumedOf(assumed, zone),
    },
  }));
  const items = scheme.items.map(({ id }) => id);
  const places = itemPlaces(items);
  const units = computed.map(({ zone, values }) => ({
    id: zone,
    values: new UnitValues(
      places,
      items.map((item) => exactOf(values[item])),
    ),
  }));
  const byZone = new Map(computed.map(({ zone, values }) => [zone, values]));
  const table = inOrder(units, items);
  const scoreOfGap: ScoreOfGap = (zone, item) => {
    const given = byZone.get(zone)?.[item];
    return given && 'reason' in given && scheme.nulls[given.reason] === 'zero' ? new Decimal(0) : null;
  };
  const scored = scoreTable(scheme, table, scoreOfGap);
  if (!scored.ok) throw new TypeError(`a checked scheme does not fit its own table: ${JSON.stringify(scored.error)}`);
  const inOrderOfIds = computed.toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
  return { zones: inOrderOfIds, scores: scored.value, table, scoreOfGap };
};

const exactIndicators = (
  filing: RunZone['filing'],
  totals: ProvinceTotals | undefined,
  corrections: FilingCorrections,
): ExactValues => correctedExact(computeExact(filing && correctedFiling(filing, corrections), totals), corrections);

const exactOf = (computed: Computed | undefined): Decimal | null =>
  computed && 'value' in computed ? computed.value : null;
