import { Decimal, type DecimalString, plain, quantise } from '../decimal.ts';
import { computeExact, computeIndicators, type IndicatorValues } from '../indicators/compute-indicators.ts';
import { type SchemeReference, schemeReference } from '../schemes/index.ts';
import type { SchemeBlock } from '../schemes/scheme.ts';
import { type Blocker, blockers } from './blockers.ts';
import { competitionRanks } from './competition-ranks.ts';
import { type RunInputs, type RunReference, type RunZone, runReference } from './run-inputs.ts';
import { type ScoredBlock, type ScoredItem, scoreBlock } from './score-block.ts';

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
  readonly reason?: 'not-reported' | 'no-usable-item';
}

/** `ranking.json`: the ranking (名次) by rank, then zone id; zones without a score last. */
export interface RankingDocument {
  readonly year: number;
  readonly synthetic?: true;
  readonly scheme: SchemeReference;
  readonly run: RunReference;
  readonly entries: readonly RankingEntry[];
}

/** `indicators.json`: every zone's indicators with their lineage. */
export interface IndicatorsDocument {
  readonly year: number;
  readonly synthetic?: true;
  readonly zones: Readonly<Record<string, IndicatorValues>>;
}

/** All that a run gives. */
export interface RunResult {
  readonly ranking: RankingDocument;
  readonly indicators: IndicatorsDocument;
  readonly blockers: readonly Blocker[];
}

/**
 * Runs an evaluation (考评测算): indicators, item scores, block scores, total, rank. Pure: the same inputs give the same
 * bytes, whatever the machine and the day. Zones stand in the order of their ids, as {@link RunInputs} says.
 *
 * @example
 * evaluate(inputs).ranking.entries[0]; // { rank: 1, zone: 'hangzhou', score: '85.4', … }
 */
export const evaluate = (inputs: RunInputs): RunResult => {
  const synthetic = inputs.synthetic ? { synthetic: true as const } : {};
  return {
    ranking: {
      year: inputs.year,
      ...synthetic,
      scheme: schemeReference(inputs.scheme),
      run: runReference(inputs),
      entries: rank(inputs.zones.map((zone) => scoreZone(zone, inputs))),
    },
    indicators: {
      year: inputs.year,
      ...synthetic,
      zones: Object.fromEntries(
        inputs.zones.map(({ zone, filing }) => [zone, computeIndicators(filing, inputs.totals)]),
      ),
    },
    blockers: blockers(inputs),
  };
};

/** A zone's line before it is ranked; the score is quantised, since that is what ranks compare. */
interface Scored {
  readonly line: Omit<RankingEntry, 'rank'>;
  readonly score: Decimal | undefined;
}

const scoreZone = ({ zone, filing }: RunZone, { scheme, totals }: RunInputs): Scored => {
  const values = computeExact(filing, totals);
  const blocks = scheme.blocks.map((block) => ({ block, scored: scoreBlock(block, scheme.nulls, values) }));
  const score = filing ? totalScore(blocks) : undefined;
  const usable = weighted(blocks.map(({ block, scored }) => ({ weight: block.weight, value: scored.usableWeight })));
  const unscored = filing ? ('no-usable-item' as const) : ('not-reported' as const);
  const line = {
    zone,
    score: score ? plain(score) : null,
    blocks: Object.fromEntries(
      blocks.map(({ block, scored }) => [block.id, score && scored.score ? plain(scored.score) : null]),
    ),
    indicators: Object.assign({}, ...blocks.map(({ scored }) => (filing ? scored.items : withoutScore(scored)))),
    usableWeight: filing ? plain(usable) : '0',
    provisional: !filing || usable.lessThan(scheme.usableWeightFloor),
    ...(score ? {} : { reason: unscored }),
  };
  return { line, score: score && quantise(score) };
};

const totalScore = (blocks: readonly { block: SchemeBlock; scored: ScoredBlock }[]) => {
  const present = blocks.flatMap(({ block, scored }) =>
    scored.score ? [{ weight: block.weight, value: scored.score }] : [],
  );
  return present.length === 0 ? undefined : weighted(present);
};

const weighted = (parts: readonly { weight: DecimalString; value: Decimal }[]): Decimal => {
  const total = parts.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  return parts.reduce((sum, { weight, value }) => sum.plus(value.times(weight)), new Decimal(0)).div(total);
};

/** A zone that did not report is listed with the scheme's weights, and nothing beside them. */
const withoutScore = (scored: ScoredBlock) =>
  Object.fromEntries(
    Object.entries(scored.items).map(([id, { weight }]) => [
      id,
      { value: null, score: null, weight, contribution: null },
    ]),
  );

const rank = (scored: readonly Scored[]): readonly RankingEntry[] => {
  const present = scored.flatMap(({ line, score }) => (score ? [{ line, score }] : []));
  const ranks = competitionRanks(present.map(({ score }) => score));
  const ranked = present.map(({ line }, index) => ({ rank: ranks[index] ?? null, ...line }));
  const unranked = scored.filter(({ score }) => !score).map(({ line }) => ({ rank: null, ...line }));
  const byZone = (a: { zone: string }, b: { zone: string }) => (a.zone < b.zone ? -1 : 1);
  return [...ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byZone(a, b)), ...unranked.toSorted(byZone)];
};
