import { Decimal, type DecimalString, plain } from '../decimal.ts';
import { breakTies, type Criterion, ranksByLevel } from '../evaluation/tie-breaks.ts';
import { rankScores } from '../scoring/rank-scores.ts';
import { scoreTable, type TableScores } from '../scoring/score-table.ts';
import { readJsonTable } from '../scoring/table/read-json-table.ts';
import type { ScoringTable } from '../scoring/table/scoring-table.ts';
import type { GoldenCase } from './golden-case.ts';
import type { Scheme } from './scheme.ts';

/** A unit of a golden case for which the scheme gives something else than was expected. */
export interface GoldenDifference {
  /** The place of the case among the scheme's, and its name. */
  readonly at: number;
  readonly name: string;
  readonly unit: string;
  readonly of: 'scores' | 'ranks';
  readonly expected: DecimalString | number | null;
  readonly found: DecimalString | number | null;
}

/**
 * Computes a scheme's golden cases (验证算例) and says where they do not reproduce. The scheme is one that its reader took.
 *
 * @example
 * goldenDifferences(sample2025); // []
 */
export const goldenDifferences = (scheme: Scheme): readonly GoldenDifference[] =>
  (scheme.golden ?? []).flatMap((one, at) => differencesOf(scheme, one, at));

const differencesOf = (
  scheme: Scheme,
  { name, table, expect }: GoldenCase,
  at: number,
): readonly GoldenDifference[] => {
  const read = readJsonTable(table);
  const scored = read.ok ? scoreTable(scheme, read.value) : read;
  if (!scored.ok) throw new TypeError(`golden case ${name} was not checked: ${JSON.stringify(scored.error)}`);
  const { units, scores } = scored.value;
  const ranks = ranksOfCase(scheme, scored.value, read.ok ? read.value : undefined);
  const places = new Map(units.map((unit, place) => [unit, place]));
  const foundAt = <T>(values: readonly (T | null)[], unit: string): T | null => values[places.get(unit) ?? -1] ?? null;
  const ofScores = Object.entries(expect.scores ?? {}).flatMap(([unit, expected]) => {
    const found = foundAt(scores, unit);
    return isScore(expected, found) ? [] : [{ unit, of: 'scores' as const, expected, found: found && plain(found) }];
  });
  const ofRanks = Object.entries(expect.ranks ?? {}).flatMap(([unit, expected]) => {
    const found = foundAt(ranks, unit);
    return expected === found ? [] : [{ unit, of: 'ranks' as const, expected, found }];
  });
  return [...ofScores, ...ofRanks].map((difference) => ({ at, name, ...difference }));
};

/** By the tree's scores, ties broken as the scheme says; nothing is taken off in a case. */
const ranksOfCase = ({ ranking }: Scheme, { units, scores, nodes }: TableScores, table: ScoringTable | undefined) => {
  const criteria = (ranking.tieBreaks ?? []).map((by): Criterion => {
    if ('node' in by) return { by, values: nodes.get(by.node) ?? [] };
    return { by, values: 'item' in by ? (table?.units.map(({ values }) => values.get(by.item) ?? null) ?? []) : [] };
  });
  const shared = rankScores(scores, units, { ...ranking, ties: 'dense' });
  return ranksByLevel(breakTies(shared, criteria).levels, ranking.ties);
};

const isScore = (expected: DecimalString | null, found: Decimal | null): boolean => {
  if (expected === null || found === null) return expected === found;
  const places = expected.split('.')[1]?.length ?? 0;
  return found.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).equals(expected);
};
