import { columnRanker } from './column-ranker.ts';
import type { RobustnessModel } from './robustness-model.ts';

/** Where a unit stood among the others, and where it stands once the table knows one unit less. */
export interface Moved {
  readonly from: number;
  readonly to: number;
}

/**
 * Ranks by item left out, by unit: its weight is 0 and those of the others grow in proportion. An item that carries all weight is
 * not left out.
 *
 * @example
 * ranksWithoutItem(model, ({ weights }) => score(weights)).rd; // { hz: 1, nb: 2 }
 */
export const ranksWithoutItem = (
  { items, units, choices, places }: RobustnessModel,
  weighted: (weights: Float64Array) => Float64Array,
): Readonly<Record<string, Readonly<Record<string, number>>>> => {
  const ranker = columnRanker(units.length, places);
  const own = choices[0]?.weights ?? new Float64Array(0);
  return Object.fromEntries(
    items.flatMap((item, left) => {
      const weights = own.map((weight, at) => (at === left ? 0 : weight));
      if (weights.every((weight) => weight === 0)) return [];
      ranker.rank(weighted(weights));
      return [[item, Object.fromEntries(units.map((unit, at) => [unit, ranker.ranks[at] ?? 0]))]];
    }),
  );
};

/**
 * By unit left out: which of the others change places among themselves (逆序), because scores are relative to a table without it.
 * Empty where nobody does.
 *
 * @example
 * movedWithoutUnit(model, scores, without).hz; // { nb: { from: 2, to: 1 }, wz: { from: 1, to: 2 } }
 */
export const movedWithoutUnit = (
  { units, places }: RobustnessModel,
  nominal: Float64Array,
  without: NonNullable<RobustnessModel['without']>,
): Readonly<Record<string, Readonly<Record<string, Moved>>>> => {
  const others = Math.max(0, units.length - 1);
  const [before, after] = [columnRanker(others, places), columnRanker(others, places)];
  return Object.fromEntries(
    units.map((unit, left) => {
      before.rank(nominal.filter((_, at) => at !== left));
      after.rank(without(left));
      const moved = units
        .filter((other) => other !== unit)
        .map((other, at) => [other, { from: before.ranks[at] ?? 0, to: after.ranks[at] ?? 0 }] as const)
        .filter(([, { from, to }]) => from !== to);
      return [unit, Object.fromEntries(moved)];
    }),
  );
};
