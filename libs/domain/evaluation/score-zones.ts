import { Decimal } from '../decimal.ts';
import { settledExact } from '../gaps/settle-gaps.ts';
import { computeExact, type ExactValues } from '../indicators/compute-indicators.ts';
import type { Computed } from '../indicators/indicator.ts';
import { manualValues } from '../manual-scores/manual-score.ts';
import { computeMechanism } from '../mechanism/measures/index.ts';
import { type SettleScore, scoreTable, type TableScores } from '../scoring/score-table.ts';
import { inOrder, type ScoringTable } from '../scoring/table/scoring-table.ts';
import { itemPlaces, UnitValues } from '../scoring/table/unit-values.ts';
import { correctedExact } from './apply-corrections.ts';
import { type AssumedValue, assumedOf } from './assumed-value.ts';
import { confirmedGaps } from './confirmed-gaps.ts';
import { correctionsOf } from './correction.ts';
import { countedFiling } from './counted-filing.ts';
import { itemValues } from './item-values.ts';
import { groupOf, takingPart } from './participation.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';
import { zeroedItems } from './zeroed-blocks.ts';

/** The zones of a run that filed, with the values of the scheme's items by id, and everything that scoring them went through. */
export interface ZoneScores {
  /** In the order of `scores`. */
  readonly zones: readonly { readonly zone: string; readonly values: ExactValues }[];
  readonly scores: TableScores;
  /** What was scored, and what gaps score by the scheme's null policy: to score it again with something changed. */
  readonly table: ScoringTable;
  readonly settleScore: SettleScore;
}

/**
 * Scores the zones that filed, with values that are assumed only in what-ifs. A zone without an accepted filing has no part in it: neither its own score nor, where a
 * method compares zones, those of the others come from what it did not say.
 *
 * @example
 * scoreZones(inputs).scores.ranks; // [2, 1]
 */
export const scoreZones = (inputs: RunInputs, assumed: readonly AssumedValue[] = []): ZoneScores => {
  const { scheme, totals, manualScores = [] } = inputs;
  const computed = takingPart(inputs).map((one) => ({
    zone: one.zone,
    group: groupOf(inputs, one),
    values: {
      ...itemValues(scheme, {
        indicators: exactIndicators(inputs, one),
        measures: one.mechanism ? computeMechanism(one.mechanism) : {},
        manual: manualValues(manualScores, one.zone),
        ...(totals ? { totals } : {}),
      }),
      ...assumedOf(assumed, one.zone),
    },
  }));
  const items = scheme.items.map(({ id }) => id);
  const places = itemPlaces(items);
  const units = computed.map(({ zone, group, values }) => ({
    id: zone,
    ...(group === undefined ? {} : { group }),
    values: new UnitValues(
      places,
      items.map((item) => exactOf(values[item])),
    ),
  }));
  const byZone = new Map(computed.map(({ zone, values }) => [zone, values]));
  const table = inOrder(units, items);
  const zeroed = new Map(computed.map(({ zone }) => [zone, new Set(zeroedItems(inputs, zone))]));
  const settleScore: SettleScore = (zone, item, score) => {
    if (zeroed.get(zone)?.has(item)) return new Decimal(0);
    const given = byZone.get(zone)?.[item];
    return score ?? (given && 'reason' in given && scheme.nulls[given.reason] === 'zero' ? new Decimal(0) : null);
  };
  const scored = scoreTable(scheme, table, settleScore);
  if (!scored.ok) throw new TypeError(`a checked scheme does not fit its own table: ${JSON.stringify(scored.error)}`);
  const inOrderOfIds = computed.toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
  return { zones: inOrderOfIds, scores: scored.value, table, settleScore };
};

const exactIndicators = (inputs: RunInputs, zone: RunZone): ExactValues => {
  const counted = countedFiling(inputs, zone);
  return correctedExact(
    settledExact(computeExact(counted, inputs.totals), confirmedGaps(inputs, zone), counted),
    correctionsOf(inputs.corrections ?? [], zone.zone, zone.filing),
  );
};

const exactOf = (computed: Computed | undefined): Decimal | null =>
  computed && 'value' in computed ? computed.value : null;
