import { type ColumnRanker, columnRanker } from './column-ranker.ts';
import { crossedDraws } from './crossed-draws.ts';
import { type DrawPlan, drawPlan } from './draw-plan.ts';
import { type Moved, movedWithoutUnit, ranksWithoutItem } from './leave-one-out.ts';
import { bandsOf, type Neighbours, neighbourRecord } from './neighbour-record.ts';
import { nineDecimals } from './nine-decimals.ts';
import { rankRecord, type UnitRobustness } from './rank-record.ts';
import type { RobustnessModel, RobustnessOptions } from './robustness-model.ts';
import { type SobolIndex, sobolIndices } from './sobol-indices.ts';

/** How much of a ranking is the units' own, and how much the choice of methods and weights. Fractions have 9 decimals. */
export interface Robustness {
  readonly draws: number;
  readonly seed: number;
  /** Levels by factor, the scheme's own first. */
  readonly factors: Readonly<Record<string, readonly string[]>>;
  /** In the order of their ids. */
  readonly units: Readonly<Record<string, UnitRobustness>>;
  /** Over the draws, the mean of how many places a unit is away from its rank by the scheme. */
  readonly meanShift: number;
  readonly neighbours: readonly Neighbours[];
  readonly bands: readonly (readonly string[])[];
  readonly withoutItem: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Absent where the model cannot leave units out. */
  readonly withoutUnit?: Readonly<Record<string, Readonly<Record<string, Moved>>>>;
  /** By factor, of the mean shift of a draw. */
  readonly sobol: Readonly<Record<string, SobolIndex>>;
}

/** More units than this have no robustness: ranks are counted in a table of units × units. */
export const MOST_UNITS = 10_000;

const CROSSED = 4096;

/**
 * Draws the scheme's weights and methods again and again and says how the ranks vary (稳健性分析). The same model and seed give the
 * same bytes on every machine. Without units (none has a score) nothing moves. No draws, or more than {@link MOST_UNITS} units,
 * throw `RangeError`.
 *
 * @example
 * robustness(model, { draws: 10_000, seed: 1 }).units['hz'].p95; // 3
 */
export const robustness = (model: RobustnessModel, options: RobustnessOptions): Robustness => {
  const { draws, seed, noise = { method: 'uniform', delta: 0.25 }, crossed = CROSSED } = options;
  const { units, places } = model;
  if (!(Number.isSafeInteger(draws) && draws > 0)) throw new RangeError(`${draws} draws`);
  if (units.length > MOST_UNITS) throw new RangeError(`${units.length} units are more than ${MOST_UNITS}`);
  const plan = drawPlan(model, noise);
  const nominal = nominalOf(plan, columnRanker(units.length, places));
  const ordered = Array.from(nominal.order, (unit) => units[unit] ?? '');
  const ranker = columnRanker(units.length, places);
  const record = rankRecord(units.length);
  const pairs = neighbourRecord(units, nominal.order);
  const outputs = crossedDraws({
    draws,
    crossed: Math.min(draws, crossed),
    seed,
    coordinates: plan.coordinates,
    factors: plan.factors,
    output: (point) => {
      ranker.rank(plan.scores(point));
      return meanShift(ranker.ranks, nominal.ranks);
    },
    afterA: () => {
      record.add(ranker.ranks);
      pairs.add(ranker.compared);
    },
  });
  const neighbours = pairs.neighbours();
  const { without } = model;
  return {
    draws,
    seed,
    factors: Object.fromEntries(plan.factors.map(({ name, levels }) => [name, levels])),
    units: Object.fromEntries(units.map((unit, at) => [unit, record.of(at, nominal.ranks[at] ?? 0)])),
    meanShift: nineDecimals(outputs.a.reduce((sum, shift) => sum + shift, 0) / draws),
    neighbours,
    bands: bandsOf(ordered, neighbours),
    withoutItem: ranksWithoutItem(model, plan.weighted),
    ...(without ? { withoutUnit: movedWithoutUnit(model, nominal.scores, without) } : {}),
    sobol: indicesOf(plan, sobolIndices(outputs)),
  };
};

/** The scheme's own scores and ranks, and the units' indices by rank; those of a tie by their ids. */
const nominalOf = (plan: DrawPlan, ranker: ColumnRanker) => {
  const scores = plan.nominal().slice();
  ranker.rank(scores);
  const { ranks } = ranker;
  const byRank = Array.from(ranks, (_, unit) => unit).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return { scores, ranks, order: Int32Array.from(byRank) };
};

const meanShift = (ranks: Uint32Array, nominal: Uint32Array): number => {
  if (ranks.length === 0) return 0;
  let sum = 0;
  for (let unit = 0; unit < ranks.length; unit += 1)
    sum += Math.abs((ranks[unit] as number) - (nominal[unit] as number));
  return sum / ranks.length;
};

const indicesOf = ({ factors }: DrawPlan, indices: readonly SobolIndex[]): Readonly<Record<string, SobolIndex>> =>
  Object.fromEntries(
    factors.map(({ name }, at) => {
      const { first, total } = indices[at] ?? { first: 0, total: 0 };
      return [name, { first: nineDecimals(first), total: nineDecimals(total) }];
    }),
  );
