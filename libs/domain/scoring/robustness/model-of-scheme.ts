import { Decimal } from '../../decimal.ts';
import {
  asScored,
  fillTable,
  type ItemValues,
  normaliseTable,
  type SettleScore,
  settleScores,
  treatTable,
} from '../score-table.ts';
import type { ScoringScheme } from '../scoring-scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { weigh } from '../weigh/index.ts';
import { extentOf } from './aggregate/rescaled-child.ts';
import { aggregationLevels } from './aggregation-levels.ts';
import { type FlatTree, flatTree } from './flat-tree.ts';
import type { RobustnessModel, ScoredChoice } from './robustness-model.ts';
import { missingLevels, normaliserLevels, type SchemeLevel, scaleOfScores, treatmentLevels } from './scheme-levels.ts';
import { columnScorer } from './score-columns.ts';

/** So many values may be normalised anew to leave each unit out once: it takes about a second. */
const MOST_VALUES = 100_000;

/** What is known beside a scheme and a table. */
export interface KnownBeside {
  /** What gaps score by the scheme itself, where that depends on more than its policy. */
  readonly settleScore?: SettleScore | undefined;
  /** What a unit has beside the score of its tree, e.g. bonuses less deductions (加分、扣分), by unit. */
  readonly beside?: ReadonlyMap<string, Decimal> | undefined;
}

/**
 * Makes a scheme and a table ready for draws. The factors follow from both, so that none can be forgotten or invented: what the scheme
 * does is the first level of each, the alternatives are those that make sense for it, and what makes no difference is left out.
 * All of it is computed exactly, once for each combination. Units that the scheme gives no score are not ranked. What the scheme's
 * user knows beside it, e.g. what gaps score by their reasons, is part of its own level, and no part of the alternatives.
 *
 * The scheme and the table fit: `scoreTable` takes them.
 *
 * @example
 * modelOfScheme(scheme, table).factors; // [{ name: 'normaliser', levels: ['min-max', 'percentile', 'z-score'] }]
 */
export const modelOfScheme = (
  scheme: ScoringScheme,
  table: ScoringTable,
  { settleScore = asScored, beside }: KnownBeside = {},
): RobustnessModel => {
  const tree = flatTree(scheme.tree);
  const [factors, choices] = combinations(scheme, table, tree.items, settleScore);
  const [own] = choices;
  const scores = own ? columnScorer(tree, own.columns).score(own.weights) : new Float64Array(0);
  const rows = Int32Array.from(table.units.keys()).filter((at) => !Number.isNaN(scores[at]));
  const units = Array.from(rows, (at) => table.units[at]?.id ?? '');
  const added = beside && Float64Array.from(units, (unit) => asDouble(beside.get(unit) ?? new Decimal(0)));
  const least = Math.min(...choices.flatMap(({ columns }) => columns.map((column) => extentOf(column).least)));
  return {
    units,
    rows,
    items: tree.items,
    ...(added ? { beside: added } : {}),
    places: scheme.ranking.places,
    factors,
    choices,
    aggregations: aggregationLevels(scheme, tree, least),
    ...(rows.length * table.units.length * tree.items.length <= MOST_VALUES
      ? {
          without: (unit: number) => {
            const others = added?.filter((_, at) => at !== unit);
            return scoresWithout(scheme, table, tree, { rows, left: rows[unit] ?? -1, settleScore }).map(
              (score, at) => score + (others?.[at] ?? 0),
            );
          },
        }
      : {}),
  };
};

/** The factors with several levels, and what each combination makes of the table. */
const combinations = (
  scheme: ScoringScheme,
  table: ScoringTable,
  items: readonly string[],
  settleScore: SettleScore,
) => {
  const treatments = differing(
    treatmentLevels(scheme).map((level) => ({ level, values: treated(level, scheme, table) })),
  );
  const ownScores = normaliseTable(scheme, table, treatments[0]?.values ?? new Map()).values;
  const normalisers = normaliserLevels(scheme, scaleOfScores([...ownScores.values()].flat()));
  const policies = missingLevels(scheme, table, settleScore);
  const choices = treatments.flatMap(({ values }) =>
    normalisers.flatMap((normaliser) => {
      const scores = normaliseTable(normaliser.apply(scheme), table, values).values;
      const own = settleScores(table, scores, settleScore);
      return policies.map((policy, at) => choiceOf(policy.apply(scheme), table, items, at === 0 ? own : scores));
    }),
  );
  const factors = [
    { name: 'treatment', levels: treatments.map(({ level }) => level.name) },
    { name: 'normaliser', levels: normalisers.map(({ name }) => name) },
    { name: 'missing', levels: policies.map(({ name }) => name) },
  ];
  return [factors, choices] as const;
};

const treated = (level: SchemeLevel, scheme: ScoringScheme, table: ScoringTable): ItemValues =>
  treatTable(level.apply(scheme), table).values;

interface TreatedLevel {
  readonly level: SchemeLevel;
  readonly values: ItemValues;
}

/** Treatments that change nothing of what another made are no levels of their own. */
const differing = (levels: readonly TreatedLevel[]): readonly TreatedLevel[] =>
  levels.filter(({ values }, at) => !levels.slice(0, at).some((before) => areEqual(before.values, values)));

const areEqual = (some: ItemValues, others: ItemValues): boolean =>
  [...some].every(([item, values]) => {
    const beside = others.get(item) ?? [];
    return values.every((value, at) => isSame(value, beside[at] ?? null));
  });

const isSame = (one: Decimal | null, other: Decimal | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

const choiceOf = (
  scheme: ScoringScheme,
  table: ScoringTable,
  items: readonly string[],
  normalised: ItemValues,
): ScoredChoice => {
  const { values } = fillTable(scheme, table, normalised);
  const { weights } = weigh({ tree: scheme.tree, scores: values }, scheme.weights);
  return {
    columns: items.map((item) => Float64Array.from(values.get(item) ?? [], asDouble)),
    weights: Float64Array.from(items, (item) => asDouble(weights.get(item) ?? null)),
  };
};

/** The nearest double: by its text, so the same everywhere. */
const asDouble = (value: Decimal | null): number => (value === null ? Number.NaN : Number(value.toString()));

/** Which row is left out, of which that are ranked. */
interface LeftOut {
  readonly rows: Int32Array;
  readonly left: number;
  readonly settleScore: SettleScore;
}

const scoresWithout = (
  scheme: ScoringScheme,
  table: ScoringTable,
  tree: FlatTree,
  { rows, left, settleScore }: LeftOut,
): Float64Array => {
  const smaller = { ...table, units: table.units.filter((_, at) => at !== left) };
  const normalised = normaliseTable(scheme, smaller, treatTable(scheme, smaller).values).values;
  const known = settleScores(smaller, normalised, settleScore);
  const { columns, weights } = choiceOf(scheme, smaller, tree.items, known);
  const scores = columnScorer(tree, columns).score(weights);
  const others = rows.filter((at) => at !== left);
  return Float64Array.from(others, (at) => scores[at > left ? at - 1 : at] ?? Number.NaN);
};
