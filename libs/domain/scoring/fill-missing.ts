import { Decimal } from '../decimal.ts';
import type { Values } from './column.ts';
import type { MissingPolicy } from './scoring-scheme.ts';
import type { ScoringWarning } from './scoring-warning.ts';
import type { ScoredUnit } from './table/scoring-table.ts';

/** The scores of an item after its gaps were filled, and what was filled. */
export interface Filled {
  readonly scores: Values;
  readonly warnings: readonly ScoringWarning[];
}

/**
 * Fills the gaps of an item's scores by the scheme's policy (缺项处理). What is filled is a score, not a value: so a rule
 * like 该项按本组平均分计 is meant. `renormalise` leaves gaps; a table that may have none was refused before.
 *
 * @example
 * fillMissing('rd', [new Decimal(60), null], [{ id: 'a', values: new Map() }, { id: 'b', values: new Map() }], 'mean').scores[1]; // 60
 */
export const fillMissing = (
  item: string,
  scores: Values,
  units: readonly ScoredUnit[],
  policy: MissingPolicy,
): Filled => {
  if (policy === 'renormalise' || policy === 'fail' || !scores.includes(null)) return { scores, warnings: [] };
  if (policy === 'zero') {
    return filled(item, scores, units, () => ({
      score: new Decimal(0),
      what: { zh: '按零分计', en: 'counts as zero' },
    }));
  }
  const all = mean(scores);
  const byGroup = policy === 'group-mean' ? groupMeans(scores, units) : new Map<string, Decimal>();
  return filled(item, scores, units, ({ group }) => {
    const ofGroup = group === undefined ? undefined : byGroup.get(group);
    const what = ofGroup
      ? { zh: '按本组平均分计', en: 'counts as the mean score of its group' }
      : { zh: '按平均分计', en: 'counts as the mean score of all' };
    const score = ofGroup ?? all;
    return score && { score, what };
  });
};

type Fill = (unit: ScoredUnit) => { readonly score: Decimal; readonly what: ScoringWarning['message'] } | undefined;

const filled = (item: string, scores: Values, units: readonly ScoredUnit[], fill: Fill): Filled => {
  const warnings: ScoringWarning[] = [];
  const whole = scores.map((score, index) => {
    const unit = units[index];
    const given = score === null && unit ? fill(unit) : undefined;
    if (!given || !unit) return score;
    warnings.push({ code: 'missing.filled', unit: unit.id, item, message: given.what });
    return given.score;
  });
  return { scores: whole, warnings };
};

const mean = (scores: Values): Decimal | undefined => {
  const present = scores.filter((score) => score !== null);
  const sum = present.reduce((total, score) => total.plus(score), new Decimal(0));
  return present.length === 0 ? undefined : sum.div(present.length);
};

const groupMeans = (scores: Values, units: readonly ScoredUnit[]): ReadonlyMap<string, Decimal> => {
  const groups = new Map<string, (Decimal | null)[]>();
  for (const [index, { group }] of units.entries()) {
    if (group === undefined) continue;
    const members = groups.get(group) ?? [];
    members.push(scores[index] ?? null);
    groups.set(group, members);
  }
  return new Map(
    [...groups].flatMap(([group, members]) => {
      const average = mean(members);
      return average ? [[group, average] as const] : [];
    }),
  );
};
