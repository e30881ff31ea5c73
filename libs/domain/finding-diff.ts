import { type Finding, findingId } from './finding.ts';

/** What became of the findings of one attempt in the next (两次报送的差异). */
export interface FindingDiff {
  /** Of the earlier attempt, and not of the later one any more. */
  readonly fixed: readonly Finding[];
  /** Of the later attempt only. */
  readonly added: readonly Finding[];
  /** Of both, as the later one has them. */
  readonly left: readonly Finding[];
}

/**
 * Compares the findings of two attempts. A finding is the same where the same rule stands at the same place; failing that,
 * where the same rule saw the same thing in the same field, since rows move when others are put in or taken out.
 *
 * @example
 * diffFindings([], []).fixed; // []
 */
export const diffFindings = (earlier: readonly Finding[], later: readonly Finding[]): FindingDiff => {
  const byPlace = pair(earlier, later, findingId);
  const moved = pair(byPlace.earlier, byPlace.later, sightOf);
  const kept = new Set([...byPlace.same, ...moved.same]);
  return { fixed: moved.earlier, added: moved.later, left: later.filter((finding) => kept.has(finding)) };
};

const sightOf = ({ rule, field, seen }: Finding): string => JSON.stringify([rule, field, seen]);

/** Pairs findings of the same key, each once; what finds no partner is left over on its side. */
const pair = (earlier: readonly Finding[], later: readonly Finding[], keyOf: (finding: Finding) => string) => {
  const waiting = Map.groupBy(earlier, keyOf);
  const same: Finding[] = [];
  const unpaired: Finding[] = [];
  for (const finding of later) {
    const partner = waiting.get(keyOf(finding))?.shift();
    (partner ? same : unpaired).push(finding);
  }
  const left = new Set([...waiting.values()].flat());
  return { same, earlier: earlier.filter((finding) => left.has(finding)), later: unpaired };
};
