import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { RankingEntry } from '../evaluation/rank-zones.ts';

/** How a zone stands in one ranking and in another, and which item does most of it. */
export interface ZoneMove {
  readonly zone: string;
  readonly rank: { readonly before: number | null; readonly after: number | null };
  readonly score: { readonly before: DecimalString | null; readonly after: DecimalString | null };
  /** The item whose contribution (in points) differs most; `null` where none does, and where a score has no parts. */
  readonly largest: { readonly item: string; readonly difference: DecimalString } | null;
}

/**
 * Compares two rankings zone by zone, in the order of their ids. A zone, or an item, that one of them does not have has nothing there.
 *
 * @example
 * zoneMoves(ranking.entries, ranking.entries).every(({ largest }) => largest === null); // true
 */
export const zoneMoves = (before: readonly RankingEntry[], after: readonly RankingEntry[]): readonly ZoneMove[] => {
  const [old, fresh] = [byZone(before), byZone(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].toSorted().map((zone) => {
    const [from, to] = [old.get(zone), fresh.get(zone)];
    return {
      zone,
      rank: { before: from?.rank ?? null, after: to?.rank ?? null },
      score: { before: from?.score ?? null, after: to?.score ?? null },
      largest: largestOf(from, to),
    };
  });
};

const byZone = (entries: readonly RankingEntry[]): ReadonlyMap<string, RankingEntry> =>
  new Map(entries.map((entry) => [entry.zone, entry]));

/** Whether a score has no parts: the scheme's way of aggregating gives items none. */
const isWhole = (entry: RankingEntry | undefined): boolean =>
  entry !== undefined &&
  entry.score !== null &&
  Object.values(entry.indicators).every(({ contribution }) => contribution === null);

const largestOf = (from: RankingEntry | undefined, to: RankingEntry | undefined): ZoneMove['largest'] => {
  if (isWhole(from) || isWhole(to)) return null;
  const items = new Set([from, to].flatMap((entry) => Object.keys(entry?.indicators ?? {})));
  const points = (entry: RankingEntry | undefined, item: string) =>
    new Decimal(entry?.indicators[item]?.contribution ?? 0);
  const [first] = [...items]
    .map((item) => ({ item, difference: points(to, item).minus(points(from, item)) }))
    .filter(({ difference }) => !difference.isZero())
    .toSorted((a, b) => b.difference.abs().comparedTo(a.difference.abs()) || (a.item < b.item ? -1 : 1));
  return first ? { item: first.item, difference: plain(first.difference) } : null;
};
