import { type DecimalString, plain } from '../decimal.ts';
import { contentHash } from '../digest.ts';
import type { Values } from './column.ts';
import type { ItemValues, TableScores } from './score-table.ts';
import type { ScoringScheme } from './scoring-scheme.ts';
import type { ScoringWarning } from './scoring-warning.ts';
import type { ScoringTable } from './table/scoring-table.ts';
import { printedWeights } from './weigh/printed-weights.ts';

/** Decimals by name; `null` where there is none. */
type Decimals = Readonly<Record<string, DecimalString | null>>;

/** By unit, then by item or node. */
type ByUnit = Readonly<Record<string, Decimals>>;

/** By unit; `null` for one without a score. */
type Ranks = Readonly<Record<string, number | null>>;

/** Scores as they are written, with all that led to them, by unit. */
export interface WrittenScores {
  /** Effective weights by item, summing to 1 as they are written. */
  readonly weights: Readonly<Record<string, DecimalString>>;
  readonly treated: ByUnit;
  readonly normalised: ByUnit;
  readonly nodes: ByUnit;
  readonly scores: Decimals;
  readonly ranks: Ranks;
  readonly groupRanks?: Ranks;
  readonly warnings: readonly ScoringWarning[];
}

/** `scores.json`: all that scoring a table went through, units in the order of their ids. */
export interface ScoreDocument extends WrittenScores {
  readonly scheme: { readonly id: string; readonly version: string | number; readonly sha256: string };
  /** The hash of the units with their groups and values, whatever the order of rows or columns was. */
  readonly inputsSha256: string;
}

/**
 * Writes scores as a document. The scheme is hashed as it was written, before it was read.
 *
 * @example
 * scoreDocument({ scheme, document, table }, scores).ranks; // { hangzhou: 1, jinhua: 3, … }
 */
export const scoreDocument = (
  {
    scheme,
    document,
    table,
  }: { readonly scheme: ScoringScheme; readonly document: unknown; readonly table: ScoringTable },
  scores: TableScores,
): ScoreDocument => ({
  scheme: { id: scheme.id, version: scheme.version, sha256: contentHash(document) },
  inputsSha256: inputsHash(table),
  ...writtenScores(scores),
});

/**
 * Writes scores and all that led to them as JSON has it, without naming what was scored.
 *
 * @example
 * writtenScores(scores).ranks; // { hangzhou: 1, jinhua: 3, … }
 */
export const writtenScores = (scores: TableScores): WrittenScores => {
  const { units } = scores;
  return {
    weights: Object.fromEntries([...printedWeights(scores.weights)].map(([item, weight]) => [item, plain(weight)])),
    treated: byUnit(units, scores.treated),
    normalised: byUnit(units, scores.normalised),
    nodes: byUnit(units, scores.nodes),
    scores: Object.fromEntries(units.map((unit, index) => [unit, written(scores.scores, index)])),
    ranks: ranksOf(units, scores.ranks),
    ...(scores.groupRanks ? { groupRanks: ranksOf(units, scores.groupRanks) } : {}),
    warnings: scores.warnings,
  };
};

/**
 * The hash of what is scored (RFC 8785): the same for the same units, groups and values, in any order.
 *
 * @example
 * inputsHash(table).length; // 64
 */
export const inputsHash = ({ units }: ScoringTable): string =>
  contentHash(
    units.map(({ id, group, values }) => ({
      id,
      ...(group === undefined ? {} : { group }),
      values: Object.fromEntries([...values].map(([item, value]) => [item, value === null ? null : value.toString()])),
    })),
  );

const written = (values: Values, index: number): DecimalString | null => {
  const value = values[index];
  return value ? plain(value) : null;
};

const byUnit = (units: readonly string[], columns: ItemValues): ByUnit =>
  Object.fromEntries(
    units.map((unit, index) => [
      unit,
      Object.fromEntries([...columns].map(([name, values]) => [name, written(values, index)])),
    ]),
  );

const ranksOf = (units: readonly string[], ranks: readonly (number | null)[]): Ranks =>
  Object.fromEntries(units.map((unit, index) => [unit, ranks[index] ?? null]));
