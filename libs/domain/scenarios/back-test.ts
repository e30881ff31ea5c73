import { type RankingEntry, rankZones } from '../evaluation/rank-zones.ts';
import type { RunInputs } from '../evaluation/run-inputs.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type SchemeWarning, type TriedTable, tableWarnings } from '../schemes/scheme-warnings.ts';
import { type ZoneMove, zoneMoves } from './zone-moves.ts';

/** What a scheme would have made of an earlier run. */
export interface BackTest {
  readonly zones: readonly ZoneMove[];
  /** Items that the earlier run collected nothing for, since its own scheme did not score such: they count as not reported. */
  readonly uncollected: readonly string[];
  readonly warnings: readonly SchemeWarning[];
}

/**
 * Scores the inputs of an earlier run by another scheme (回测): who moves, and why.
 *
 * @example
 * backTest(inputs, inputs.scheme).zones.every(({ largest }) => largest === null); // true
 */
export const backTest = (inputs: RunInputs, scheme: Scheme): BackTest => {
  const after = rankZones({ ...inputs, scheme });
  const hasMechanism = inputs.zones.some(({ mechanism }) => mechanism !== undefined);
  return {
    zones: zoneMoves(rankZones(inputs), after),
    uncollected: hasMechanism
      ? []
      : scheme.items.flatMap(({ id }) => ('mechanism' in (scheme.sources[id] ?? {}) ? [id] : [])),
    warnings: tableWarnings(scheme, [triedRun(String(inputs.year), after)]),
  };
};

/**
 * A ranking as a table that a scheme was tried on. Zones without a score are not there.
 *
 * @example
 * triedRun('2025', rankZones(inputs)).units[0]; // { score: '85.4', grade: 'excellent' }
 */
export const triedRun = (name: string, entries: readonly RankingEntry[]): TriedTable => ({
  name,
  units: entries.flatMap(({ score, standing }) => {
    if (score === null) return [];
    const grade = standing?.grade;
    return [{ score: standing?.subtotal ?? score, ...(grade === undefined ? {} : { grade }) }];
  }),
});
