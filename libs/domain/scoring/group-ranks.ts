import type { Values } from './column.ts';
import { rankScores } from './rank-scores.ts';
import type { ScoringScheme } from './scoring-scheme.ts';
import type { ScoredUnit } from './table/scoring-table.ts';

/**
 * Ranks within each group (分组名次); units without a group have none. `undefined` where no unit has a group.
 *
 * @example
 * groupRanks(units, scores, { ties: 'competition' }); // [1, 1, 2]
 */
export const groupRanks = (
  units: readonly ScoredUnit[],
  scores: Values,
  ranking: ScoringScheme['ranking'],
): readonly (number | null)[] | undefined => {
  const members = new Map<string, number[]>();
  for (const [index, { group }] of units.entries()) {
    if (group === undefined) continue;
    const known = members.get(group);
    if (known) known.push(index);
    else members.set(group, [index]);
  }
  if (members.size === 0) return undefined;
  const ranks: (number | null)[] = units.map(() => null);
  for (const indexes of members.values()) {
    const names = indexes.map((index) => units[index]?.id ?? '');
    const within = rankScores(
      indexes.map((index) => scores[index] ?? null),
      names,
      ranking,
    );
    for (const [position, index] of indexes.entries()) ranks[index] = within[position] ?? null;
  }
  return ranks;
};
