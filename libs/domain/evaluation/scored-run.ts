import { Decimal, quantise } from '../decimal.ts';
import type { ScoredTable } from '../scoring/explain/scored-table.ts';
import type { RunInputs } from './run-inputs.ts';
import { scoreZones, type ZoneScores } from './score-zones.ts';
import { type PlacedZone, standZones } from './stand-zones.ts';

/** A run as explanations need it: its scored table, with what each zone has beside the tree, and where each stands. */
export interface ScoredRun {
  readonly scored: ScoredTable;
  /** The zones with their items' values, in the table's order. */
  readonly zones: ZoneScores['zones'];
  /** The zones that filed, by id. */
  readonly places: ReadonlyMap<string, PlacedZone>;
}

/**
 * Scores a run again, exactly, from its stored inputs. What entries (加减分) and advancement give a zone stands beside the
 * tree's score: explanations leave it as it is.
 *
 * @example
 * scoredRun(inputs).places.get('hangzhou')?.rank; // 1
 */
export const scoredRun = (inputs: RunInputs): ScoredRun => {
  const { zones, scores, table, settleScore } = scoreZones(inputs);
  const placed = standZones(inputs, { zones, scores, table, settleScore });
  const places = new Map(placed.map((place, at) => [zones[at]?.zone ?? '', place]));
  const beside = new Map(
    zones.map(({ zone }, at) => {
      const [total, subtotal] = [placed[at]?.total, scores.scores[at]];
      return [zone, total && subtotal ? quantise(total.minus(subtotal)) : new Decimal(0)];
    }),
  );
  return { zones, scored: { scheme: inputs.scheme, table, scores, settleScore, beside }, places };
};
