import { type Decimal, plain } from '../../libs/domain/decimal.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import type { ScoredRun } from '../../libs/domain/evaluation/scored-run.ts';
import { indicators } from '../../libs/domain/indicators/index.ts';
import type { ItemSide, UnitComparison } from '../../libs/domain/scoring/explain/compare-units.ts';
import type { ItemGap } from '../../libs/domain/scoring/explain/gap-to.ts';
import type { Swap } from '../../libs/domain/scoring/explain/smallest-swap.ts';

/** A value in writing; `null` where there is none. */
const written = (value: Decimal | null | undefined): string | null => (value ? plain(value) : null);

/** Where a zone stands, as the API shows it. */
export const placeView = ({ places }: ScoredRun, zone: string) => {
  const { rank = null, total = null } = places.get(zone) ?? {};
  return { zone, rank, score: written(total) };
};

/** A comparison as the API shows it: `a` stands above. */
export const comparisonView = (run: ScoredRun, { a, b, difference, beside, items }: UnitComparison) => ({
  above: placeView(run, a),
  below: placeView(run, b),
  difference: plain(difference),
  beside: plain(beside),
  ...(items
    ? {
        items: items.map((one) => ({
          item: one.item,
          above: sideView(one.a),
          below: sideView(one.b),
          difference: plain(one.difference),
        })),
      }
    : {}),
});

const sideView = ({ value, score }: ItemSide) => ({ value: written(value), score: written(score) });

/** The unit of an item, where it scores an indicator. */
export const unitView = ({ scheme }: Pick<RunInputs, 'scheme'>, item: string): { readonly unit?: string } => {
  const source = scheme.sources[item];
  const unit = source && 'indicator' in source && indicators.find(({ id }) => id === source.indicator)?.unit;
  return unit ? { unit } : {};
};

/** The smallest changes, as the API shows them. */
export const swapViews = (inputs: Pick<RunInputs, 'scheme'>, swaps: readonly Swap[]) =>
  swaps.map((swap) => {
    const { item, outcome } = swap;
    const named = { item, ...unitView(inputs, item), outcome };
    if (swap.outcome !== 'reached') return named;
    const { from, to, change, ofSpread } = swap;
    return { ...named, from: plain(from), to: plain(to), change: plain(change), ofSpread: plain(ofSpread) };
  });

/** A gap to the cohort, as the API shows it; nothing where there is none. */
export const gapView = (gap: ItemGap | undefined) => {
  if (!gap?.cohort) return {};
  const { median, best, toMedian, toBest, pointsToBest } = gap.cohort;
  return {
    cohort: {
      median: plain(median),
      best: plain(best),
      toMedian: written(toMedian),
      toBest: written(toBest),
      pointsToBest: written(pointsToBest),
    },
  };
};
