import type { Decimal } from '../../decimal.ts';
import { fail, ok, type Result } from '../../result.ts';
import { scoreTable, type TableScores } from '../score-table.ts';
import type { ScoredUnit, ScoringTable, TableProblem } from '../table/scoring-table.ts';
import type { Scorable } from './scored-table.ts';
import { type RankChange, rankChangesOf } from './split-change.ts';

/** A table and the scheme that scores it. */
export type SchemedTable = Pick<Scorable, 'scheme' | 'table'>;

/**
 * Splits the change of every unit's rank and score (名次变动分解) as {@link rankChangesOf} says. Units of both tables are
 * scored and ranked again among themselves, so that those which came or went move nobody. A table that one of the schemes
 * cannot score is refused, e.g. new values without an item of the old scheme.
 *
 * @example
 * rankChange({ scheme, table: lastYear }, { scheme, table: thisYear }); // { ok: true, value: [{ unit: 'ningbo', rank: { total: 2, own: 3, others: -1, method: 0 }, … }] }
 */
export const rankChange = (
  before: SchemedTable,
  after: SchemedTable,
): Result<readonly RankChange[], readonly TableProblem[]> => {
  const old = commonTable(before.table, after.table);
  const fresh = commonTable(after.table, before.table);
  const runs = [scoreTable(before.scheme, old), scoreTable(before.scheme, fresh), scoreTable(after.scheme, fresh)];
  const refused = runs.find((run) => !run.ok);
  if (refused && !refused.ok) return fail(refused.error);
  const [start, others, end] = runs.map((run) => placesOf(run.ok ? run.value : undefined));
  if (!(start && others && end)) throw new TypeError('three runs give three rankings');
  const own = (unit: string) => {
    const at = old.units.findIndex(({ id }) => id === unit);
    const mixed = scoreTable(before.scheme, withUnit(old, fresh.units[at], at));
    return placesOf(mixed.ok ? mixed.value : undefined)(unit);
  };
  const units = old.units.map(({ id }) => id);
  return ok(rankChangesOf(units, { start, own, others, end }));
};

const commonTable = ({ units, items }: ScoringTable, other: ScoringTable): ScoringTable => {
  const there = new Set(other.units.map(({ id }) => id));
  return { units: units.filter(({ id }) => there.has(id)), items };
};

const withUnit = (table: ScoringTable, unit: ScoredUnit | undefined, at: number): ScoringTable =>
  unit ? { ...table, units: table.units.with(at, unit) } : table;

const placesOf = (scores: TableScores | undefined) => (unit: string) => {
  const at = scores?.units.indexOf(unit) ?? -1;
  const [rank, score] = [scores?.ranks[at], scores?.scores[at]] as readonly [number | null, Decimal | null];
  return rank && score ? { rank, score } : undefined;
};
