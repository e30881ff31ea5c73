import { type Decimal, quantise } from '../decimal.ts';
import type { Message } from '../message.ts';
import { fail, ok, type Result } from '../result.ts';
import { aggregateTree } from './aggregate-tree.ts';
import type { Column, Values } from './column.ts';
import { fillMissing } from './fill-missing.ts';
import { groupRanks } from './group-ranks.ts';
import { normalise } from './normalise/index.ts';
import { rankScores } from './rank-scores.ts';
import type { SchemeItem, ScoringScheme } from './scoring-scheme.ts';
import type { ScoringWarning } from './scoring-warning.ts';
import type { ScoringTable, TableProblem } from './table/scoring-table.ts';
import { treat } from './treat/index.ts';
import { weigh } from './weigh/index.ts';

/** Values of every item, in the order of the units. */
export type ItemValues = ReadonlyMap<string, Values>;

/** Everything that scoring a table went through, exact. Lists stand in the order of the table's units. */
export interface TableScores {
  readonly units: readonly string[];
  readonly treated: ItemValues;
  /** Scores by item, gaps filled by the scheme's policy. */
  readonly normalised: ItemValues;
  /** Effective weights by item, together 1. */
  readonly weights: ReadonlyMap<string, Decimal>;
  readonly nodes: ReadonlyMap<string, Values>;
  /** The root's scores, quantised: what is ranked. */
  readonly scores: Values;
  readonly ranks: readonly (number | null)[];
  /** Ranks within each group (分组名次), where the table has groups. */
  readonly groupRanks?: readonly (number | null)[];
  readonly warnings: readonly ScoringWarning[];
}

/**
 * The score that stands for a value: what its item's method gave (`null` for a gap, which the scheme's policy then fills), or
 * another one where whoever scores knows better.
 */
export type SettleScore = (unit: string, item: string, score: Decimal | null) => Decimal | null;

/**
 * Leaves every score as the item's method gave it.
 *
 * @example
 * asScored('hangzhou', 'rd', null); // null
 */
export const asScored: SettleScore = (_unit, _item, score) => score;

/**
 * Scores a table by a scheme: treat outliers, normalise, fill gaps, weigh, aggregate, rank. Pure, and the same to the
 * last digit for any order of rows. A table that lacks an item, or a value where the scheme allows no gap, is refused.
 *
 * @example
 * scoreTable(scheme, table); // { ok: true, value: { ranks: [2, 1, 3], … } }
 */
export const scoreTable = (
  scheme: ScoringScheme,
  table: ScoringTable,
  settleScore: SettleScore = asScored,
): Result<TableScores, readonly TableProblem[]> => {
  const problems = unscorable(scheme, table);
  if (problems.length > 0) return fail(problems);
  const units = table.units.map(({ id }) => id);
  const treated = treatTable(scheme, table);
  const normalised = normaliseTable(scheme, table, treated.values);
  const filled = fillTable(scheme, table, settleScores(table, normalised.values, settleScore));
  const weighed = weigh({ tree: scheme.tree, scores: filled.values }, scheme.weights);
  const tree = aggregateTree(scheme.tree, { units, scores: filled.values, weights: weighed.weights });
  const scores = (tree.nodes.get(scheme.tree.id) ?? []).map((score) => score && quantise(score));
  const inGroups = groupRanks(table.units, scores, scheme.ranking);
  return ok({
    units,
    treated: treated.values,
    normalised: filled.values,
    weights: weighed.weights,
    nodes: tree.nodes,
    scores,
    ranks: rankScores(scores, units, scheme.ranking),
    ...(inGroups ? { groupRanks: inGroups } : {}),
    warnings: [treated, normalised, filled, weighed, tree].flatMap(({ warnings }) => warnings),
  });
};

/** A stage over every item: its values, and what it had to do otherwise. */
export interface Stage {
  readonly values: ItemValues;
  readonly warnings: readonly ScoringWarning[];
}

/**
 * The first stage: outliers tamed as each item, or else the scheme, says.
 *
 * @example
 * treatTable(scheme, table).values.get('rd'); // the item's treated values
 */
export const treatTable = (scheme: ScoringScheme, table: ScoringTable): Stage =>
  eachItem(scheme, (item) => {
    const values = table.units.map((unit) => unit.values.get(item.id) ?? null);
    const treatment = item.treatment ?? scheme.treatment;
    if (!treatment) return { values, warnings: [] };
    return treat(column(item, table, values), treatment);
  });

/**
 * The second stage: values become scores, as each item, or else the scheme, says.
 *
 * @example
 * normaliseTable(scheme, table, treated.values).values.get('rd'); // the item's scores
 */
export const normaliseTable = (scheme: ScoringScheme, table: ScoringTable, treated: ItemValues): Stage =>
  eachItem(scheme, (item) => {
    const made = normalise(column(item, table, treated.get(item.id) ?? []), item.normaliser ?? scheme.normaliser);
    return { values: made.scores, warnings: made.warnings };
  });

/**
 * The third stage: gaps filled by the scheme's policy.
 *
 * @example
 * fillTable(scheme, table, normalised.values).values.get('rd'); // the item's scores without gaps
 */
export const fillTable = (scheme: ScoringScheme, table: ScoringTable, scores: ItemValues): Stage =>
  eachItem(scheme, ({ id }) => {
    const made = fillMissing(id, scores.get(id) ?? [], table.units, scheme.missing);
    return { values: made.scores, warnings: made.warnings };
  });

/**
 * Between the second stage and the third: scores that somebody knows better than the item's method, gaps above all.
 *
 * @example
 * settleScores(table, normalised.values, (unit, item, score) => score ?? new Decimal(0)).get('rd'); // the item's scores, 0 where there was no value
 */
export const settleScores = ({ units }: ScoringTable, scores: ItemValues, settleScore: SettleScore): ItemValues =>
  settleScore === asScored
    ? scores
    : new Map(
        [...scores].map(([item, values]) => [
          item,
          values.map((score, index) => settleScore(units[index]?.id ?? '', item, score)),
        ]),
      );

const eachItem = (
  { items }: ScoringScheme,
  make: (item: SchemeItem) => { readonly values: Values; readonly warnings: readonly ScoringWarning[] },
): Stage => {
  const made = items.map((item) => ({ id: item.id, ...make(item) }));
  return {
    values: new Map(made.map(({ id, values }) => [id, values])),
    warnings: made.flatMap(({ warnings }) => warnings),
  };
};

const column = ({ id, direction }: SchemeItem, { units }: ScoringTable, values: Values): Column => ({
  item: id,
  direction,
  units: units.map((unit) => unit.id),
  values,
});

const unscorable = ({ items, missing }: ScoringScheme, { units, items: had }: ScoringTable) => {
  const absent = items.filter(({ id }) => !had.includes(id));
  const gaps =
    missing === 'fail'
      ? items.flatMap(({ id }) =>
          units.filter(({ values }) => values.get(id) === null).map((unit) => ({ unit: unit.id, item: id })),
        )
      : [];
  return [
    ...absent.map(({ id }): TableProblem => ({ place: id, message: noItem })),
    ...gaps.map(({ unit, item }): TableProblem => ({ place: `${unit}/${item}`, message: noValue })),
  ];
};

const noItem: Message = { zh: '表中没有这个指标', en: 'is no item of the table' };
const noValue: Message = { zh: '缺少数值，而方案不允许缺项', en: 'has no value, and the scheme allows no gap' };
