import { Decimal } from '../decimal.ts';
import type { AdvancementRule } from '../schemes/advancement-rule.ts';

/** A zone's score of a year, to be ranked again among the zones of both years. */
export interface YearScore {
  readonly zone: string;
  readonly score: Decimal;
}

/** How a zone moved among the zones of both years (同口径位次变化). */
export interface Advancement {
  /** Its ranks among the zones of both years. */
  readonly before: number;
  readonly now: number;
  readonly points: Decimal;
}

/** Two years of scores; `sameScheme` where both were scored by one version of one scheme. */
export interface TwoYears {
  readonly before: readonly YearScore[];
  readonly now: readonly YearScore[];
  readonly sameScheme: boolean;
}

/**
 * Rank advancement (争先进位): both years are ranked again on their common cohort, so that zones which came or went move
 * nobody. Zones that are not in both years are not in the answer. By `score` there is nothing between two schemes.
 *
 * @example
 * advancements({ before: [], now: [], sameScheme: true }, { method: 'normalised', use: 'list', cap: '2' }).size; // 0
 */
export const advancements = (
  { before, now, sameScheme }: TwoYears,
  rule: AdvancementRule,
): ReadonlyMap<string, Advancement> => {
  const known = new Map(before.map(({ zone, score }) => [zone, score]));
  const both = now.flatMap(({ zone, score }) => {
    const earlier = known.get(zone);
    return earlier ? [{ zone, score, earlier }] : [];
  });
  const ranksNow = sharedRanks(both.map(({ score }) => score));
  const ranksBefore = sharedRanks(both.map(({ earlier }) => earlier));
  if (rule.method === 'score' && !sameScheme) return new Map();
  return new Map(
    both.map(({ zone, score, earlier }, at) => {
      const move = { before: ranksBefore[at] ?? 0, now: ranksNow[at] ?? 0, zones: both.length };
      const points = rule.method === 'score' ? score.minus(earlier) : pointsOf(move, rule);
      return [zone, { before: move.before, now: move.now, points: held(points, rule.cap) }];
    }),
  );
};

/** A move from one rank to another among so many zones. */
interface Move {
  readonly before: number;
  readonly now: number;
  readonly zones: number;
}

const pointsOf = (move: Move, rule: Exclude<AdvancementRule, { method: 'score' }>): Decimal => {
  const risen = move.before - move.now;
  switch (rule.method) {
    case 'linear':
      return new Decimal(rule.each).times(risen);
    case 'normalised':
      return move.zones < 2 ? new Decimal(0) : new Decimal(rule.cap).times(risen).div(move.zones - 1);
    case 'difficulty':
      return new Decimal(rule.each).times(difficulty(move));
    case 'champion':
      return move.before <= rule.top && move.now <= rule.top
        ? new Decimal(rule.cap)
        : new Decimal(rule.each).times(risen);
  }
};

/** Places near the top are worth more: place k counts (n + 1 − k)/n. */
const difficulty = ({ before, now, zones }: Move): Decimal => {
  const [from, to] = before > now ? [now, before] : [before, now];
  let passed = new Decimal(0);
  for (let place = from; place < to; place++) passed = passed.plus(new Decimal(zones + 1 - place).div(zones));
  return before > now ? passed : passed.negated();
};

const held = (points: Decimal, cap: string): Decimal =>
  Decimal.max(Decimal.min(points, cap), new Decimal(cap).negated());

const sharedRanks = (scores: readonly Decimal[]): readonly number[] =>
  scores.map((score) => 1 + scores.filter((other) => other.greaterThan(score)).length);
