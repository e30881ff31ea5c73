import { Decimal } from '../decimal.ts';
import { computeExact, type ExactValues } from '../indicators/compute-indicators.ts';
import type { Computed } from '../indicators/indicator.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { scoreTable, type TableScores } from '../scoring/score-table.ts';
import { inOrder } from '../scoring/table/scoring-table.ts';
import type { RunInputs } from './run-inputs.ts';

/** The zones of a run that filed, with their indicators and everything that scoring them went through. */
export interface ZoneScores {
  /** In the order of `scores`. */
  readonly zones: readonly { readonly zone: string; readonly values: ExactValues }[];
  readonly scores: TableScores;
}

/**
 * Scores the zones that filed. A zone without an accepted filing has no part in it: neither its own score nor, where a
 * method compares zones, those of the others come from what it did not say.
 *
 * @example
 * scoreZones(inputs).scores.ranks; // [2, 1]
 */
export const scoreZones = ({ scheme, zones, totals }: RunInputs): ZoneScores => {
  const filed = zones.filter(({ filing }) => filing !== undefined);
  const computed = filed.map(({ zone, filing }) => ({ zone, values: computeExact(filing, totals) }));
  const units = computed.map(({ zone, values }) => ({
    id: zone,
    values: new Map(scheme.items.map(({ id }) => [id, exactOf(valueOfItem(scheme, values, id))])),
  }));
  const items = scheme.items.map(({ id }) => id);
  const byZone = new Map(computed.map(({ zone, values }) => [zone, values]));
  const scored = scoreTable(scheme, inOrder(units, items), (zone, item) => {
    const values = byZone.get(zone);
    const given = values && valueOfItem(scheme, values, item);
    return given && 'reason' in given && scheme.nulls[given.reason] === 'zero' ? new Decimal(0) : null;
  });
  if (!scored.ok) throw new TypeError(`a checked scheme does not fit its own table: ${JSON.stringify(scored.error)}`);
  return { zones: computed.toSorted((a, b) => (a.zone < b.zone ? -1 : 1)), scores: scored.value };
};

/**
 * What an item of a scheme scores of a zone's indicators: one that nobody computed counts as not reported.
 *
 * @example
 * valueOfItem(sample2025, {}, 'taxPerMu'); // { reason: 'not-reported' }
 */
export const valueOfItem = (scheme: Scheme, values: ExactValues, item: string): Computed =>
  values[scheme.sources[item]?.indicator ?? ''] ?? { reason: 'not-reported' };

const exactOf = (computed: Computed): Decimal | null => ('value' in computed ? computed.value : null);
