import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { ExactValues } from '../indicators/compute-indicators.ts';
import { normalise } from '../normalisers/index.ts';
import type { NullPolicy, SchemeBlock, SchemeItem } from '../schemes/scheme.ts';

/** How one indicator entered a score. `contribution` is in points of the block; `null` where its weight was spread. */
export interface ScoredItem {
  readonly value: DecimalString | null;
  readonly score: DecimalString | null;
  readonly weight: DecimalString;
  readonly contribution: DecimalString | null;
}

/** A block's score, exact, with its items and the share of its weight that could be used, in percent. */
export interface ScoredBlock {
  /** `undefined` where nothing in the block could be scored. */
  readonly score: Decimal | undefined;
  readonly usableWeight: Decimal;
  readonly items: Readonly<Record<string, ScoredItem>>;
}

/**
 * Scores one block: the weighted mean of its items' scores over the weight that could be used.
 *
 * @example
 * scoreBlock(sample2025.blocks[0], sample2025.nulls, { taxPerMu: { value: new Decimal(30) } }).items.taxPerMu.score; // '80'
 */
export const scoreBlock = (block: SchemeBlock, nulls: NullPolicy, values: ExactValues): ScoredBlock => {
  const scored = block.items.map((item) => ({ item, score: scoreItem(item, nulls, values) }));
  const total = sum(block.items.map((item) => new Decimal(item.weight)));
  const usable = sum(scored.filter(({ score }) => score).map(({ item }) => new Decimal(item.weight)));
  const points = scored.map(({ item, score }) => ({
    item,
    score,
    contribution: score?.times(item.weight).div(usable),
  }));
  return {
    score: usable.isZero() ? undefined : sum(points.flatMap(({ contribution }) => contribution ?? [])),
    usableWeight: usable.times(100).div(total),
    items: Object.fromEntries(
      points.map(({ item, score, contribution }) => {
        const computed = values[item.indicator];
        return [
          item.indicator,
          {
            value: computed && 'value' in computed ? plain(computed.value) : null,
            score: score ? plain(score) : null,
            weight: item.weight,
            contribution: contribution ? plain(contribution) : null,
          },
        ];
      }),
    ),
  };
};

/** An item that nobody computed counts as not reported. */
const scoreItem = (item: SchemeItem, nulls: NullPolicy, values: ExactValues): Decimal | undefined => {
  const computed = values[item.indicator] ?? { reason: 'not-reported' as const };
  if ('value' in computed) return normalise(computed.value, item.normaliser);
  return nulls[computed.reason] === 'zero' ? new Decimal(0) : undefined;
};

const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), new Decimal(0));
