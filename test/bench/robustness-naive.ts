import type { RandomStream } from '../../libs/domain/scoring/robustness/random-stream.ts';

/** A table of scores for the draws: scores by unit, by item. */
export interface NaiveTable {
  readonly items: readonly { readonly id: string; readonly weight: number }[];
  readonly units: readonly { readonly id: string; readonly scores: Readonly<Record<string, number>> }[];
}

/** What either way of drawing gives, to be compared. */
export interface RankSummary {
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  readonly top3: number;
}

/**
 * The analysis as one writes it first, with nothing done for speed and nothing against it: units are objects, a draw maps, reduces and
 * sorts them, ranks are lists that are sorted in the end.
 */
export const naiveRobustness = (
  { items, units }: NaiveTable,
  draws: number,
  stream: RandomStream,
): Readonly<Record<string, RankSummary>> => {
  const ranks = new Map(units.map(({ id }) => [id, [] as number[]]));
  for (let draw = 0; draw < draws; draw += 1) {
    const noisy = items.map(({ id, weight }) => ({ id, weight: weight * (1 + 0.25 * (2 * stream.uniform() - 1)) }));
    const total = noisy.reduce((sum, { weight }) => sum + weight, 0);
    const ranked = units
      .map(({ id, scores }) => ({
        id,
        score: noisy.reduce((sum, item) => sum + (item.weight / total) * (scores[item.id] ?? 0), 0),
      }))
      .map(({ id, score }) => ({ id, score: Math.round(score * 1e9) / 1e9 }))
      .sort((a, b) => b.score - a.score);
    let rank = 1;
    ranked.forEach(({ id, score }, place) => {
      if (place > 0 && score !== ranked[place - 1]?.score) rank = place + 1;
      ranks.get(id)?.push(rank);
    });
  }
  return Object.fromEntries(Array.from(ranks, ([id, list]) => [id, summaryOf(list)]));
};

const summaryOf = (ranks: readonly number[]): RankSummary => {
  const sorted = ranks.toSorted((a, b) => a - b);
  const quantile = (p: number) => {
    const place = (sorted.length - 1) * p;
    const lower = sorted[Math.floor(place)] ?? 0;
    return lower + (place % 1) * ((sorted[Math.ceil(place)] ?? 0) - lower);
  };
  return {
    median: quantile(0.5),
    p05: quantile(0.05),
    p95: quantile(0.95),
    top3: ranks.filter((rank) => rank <= 3).length / ranks.length,
  };
};
