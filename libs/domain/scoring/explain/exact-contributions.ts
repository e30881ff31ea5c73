import type { Decimal } from '../../decimal.ts';
import { contributions } from './contributions.ts';
import type { ScoredTable } from './scored-table.ts';
import { splitExactly } from './split-exactly.ts';

/**
 * What each item gives a unit's score (得分构成), at 12 decimals that add to it to the last digit. `undefined` where the unit has
 * no score, or where items have no part of their own.
 *
 * @example
 * exactContributions(scored, 'hangzhou')?.get('rd'); // 12.5
 */
export const exactContributions = (
  { scheme, scores }: ScoredTable,
  unit: string,
): ReadonlyMap<string, Decimal> | undefined => {
  const at = scores.units.indexOf(unit);
  const score = scores.scores[at];
  const parts = score && contributions(scheme.tree, scores, at);
  if (!parts) return undefined;
  const exactly = splitExactly([...parts.values()], score);
  return new Map([...parts.keys()].flatMap((item, place) => (exactly[place] ? [[item, exactly[place]] as const] : [])));
};
