import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { blocksOf } from '../schemes/scheme-blocks.ts';
import type { Values } from '../scoring/column.ts';
import { contributions } from '../scoring/explain/contributions.ts';
import { printedWeights } from '../scoring/weigh/printed-weights.ts';
import { type LeftOut, leftOut } from './participation.ts';
import type { RunInputs } from './run-inputs.ts';
import { scoreZones, type ZoneScores } from './score-zones.ts';
import { type GroupPlace, type PlacedZone, type Standing, standZones } from './stand-zones.ts';

/**
 * How one item entered a score. `weight` and `contribution` are in points of the total; a contribution is `null` where the
 * weight was spread, or where the scheme's way of aggregating gives items no part of their own.
 */
export interface ScoredItem {
  readonly value: DecimalString | null;
  readonly score: DecimalString | null;
  readonly weight: DecimalString;
  readonly contribution: DecimalString | null;
}

/** One zone's line of a ranking. Without a score, `rank` is `null` and `reason` says why. */
export interface RankingEntry {
  readonly rank: number | null;
  readonly zone: string;
  readonly score: DecimalString | null;
  readonly blocks: Readonly<Record<string, DecimalString | null>>;
  readonly indicators: Readonly<Record<string, ScoredItem>>;
  /** 可比权重: how much of the scheme's weight this zone could be scored on, in percent. */
  readonly usableWeight: DecimalString;
  /** Too little usable weight for a settled rank. */
  readonly provisional: boolean;
  readonly reason?: LeftOut | 'no-usable-item';
  /** Its group (分组) and its place there, where zones are ranked by group, too. */
  readonly group?: GroupPlace;
  /** How the score came from the tree's, where the scheme knows entries, grades or advancement. */
  readonly standing?: Standing;
}

/**
 * The lines of a ranking: by rank, then by the zone's id, zones without a score last.
 *
 * @param scored the same zones, scored otherwise where somebody asks what if
 * @example
 * rankZones(inputs).map(({ rank, zone }) => [rank, zone]); // [[1, 'hangzhou'], [2, 'jinhua'], [null, 'lishui']]
 */
export const rankZones = (inputs: RunInputs, scored: ZoneScores = scoreZones(inputs)): readonly RankingEntry[] => {
  const { scheme } = inputs;
  const layout = { scheme, blocks: blocksOf(scheme).map(({ id }) => id), weights: pointsOf(scored) };
  return [
    ...standZones(inputs, scored).map((placed, at) => entryOf(layout, scored, placed, at)),
    ...inputs.zones.flatMap((one) => {
      const reason = leftOut(inputs, one);
      return reason ? [unranked(layout, one.zone, reason)] : [];
    }),
  ].toSorted(byRank);
};

/** What the lines of one ranking have in common. */
interface Layout {
  readonly scheme: Scheme;
  readonly blocks: readonly string[];
  /** Points of 100 by item, together 100 as they are written. */
  readonly weights: ReadonlyMap<string, Decimal>;
}

const POINTS = new Decimal(100);

const pointsOf = ({ scores }: ZoneScores): ReadonlyMap<string, Decimal> => printedWeights(scores.weights, POINTS);

const entryOf = (
  { scheme, blocks, weights }: Layout,
  { zones, scores }: ZoneScores,
  { total, rank, group, standing }: PlacedZone,
  at: number,
): RankingEntry => {
  const { zone = '', values = {} } = zones[at] ?? {};
  const parts = contributions(scheme.tree, scores, at);
  const items = scheme.items.map(({ id }): readonly [string, ScoredItem] => {
    const computed = values[id];
    return [
      id,
      {
        value: computed && 'value' in computed ? plain(computed.value) : null,
        score: written(scores.normalised.get(id), at),
        weight: plain(weights.get(id) ?? new Decimal(0)),
        contribution: plainOrNull(parts?.get(id)),
      },
    ];
  });
  const usable = scheme.items.reduce(
    (sum, { id }) => (scores.normalised.get(id)?.[at] ? sum.plus(weights.get(id) ?? 0) : sum),
    new Decimal(0),
  );
  return {
    rank,
    zone,
    score: plainOrNull(total),
    blocks: Object.fromEntries(blocks.map((block) => [block, total && written(scores.nodes.get(block), at)])),
    indicators: Object.fromEntries(items),
    usableWeight: plain(usable),
    provisional: usable.lessThan(scheme.usableWeightFloor),
    ...(total ? {} : { reason: 'no-usable-item' as const }),
    ...(group ? { group } : {}),
    ...(standing ? { standing } : {}),
  };
};

/** A zone that has no part is listed with the scheme's weights, and nothing beside them. */
const unranked = ({ scheme, blocks, weights }: Layout, zone: string, reason: LeftOut): RankingEntry => ({
  rank: null,
  zone,
  score: null,
  blocks: Object.fromEntries(blocks.map((block) => [block, null])),
  indicators: Object.fromEntries(
    scheme.items.map(({ id }) => [
      id,
      { value: null, score: null, weight: plain(weights.get(id) ?? new Decimal(0)), contribution: null },
    ]),
  ),
  usableWeight: '0',
  provisional: true,
  reason,
});

const written = (values: Values | undefined, at: number): DecimalString | null => plainOrNull(values?.[at]);

const plainOrNull = (value: Decimal | null | undefined): DecimalString | null => (value ? plain(value) : null);

/** After every rank that there can be. */
const LAST = Number.MAX_SAFE_INTEGER;

const byRank = (a: RankingEntry, b: RankingEntry): number =>
  (a.rank ?? LAST) - (b.rank ?? LAST) || (a.zone < b.zone ? -1 : 1);
