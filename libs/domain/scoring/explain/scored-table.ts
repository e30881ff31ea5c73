import type { Decimal } from '../../decimal.ts';
import { ok, type Result } from '../../result.ts';
import { type SettleScore, scoreTable, type TableScores } from '../score-table.ts';
import type { ScoringScheme } from '../scoring-scheme.ts';
import type { ScoringTable, TableProblem } from '../table/scoring-table.ts';

/** What scores come from: a table, the scheme that scores it, and what a gap scores where that is known better. */
export interface Scorable {
  readonly scheme: ScoringScheme;
  readonly table: ScoringTable;
  readonly settleScore?: SettleScore;
}

/** A table with its scores: what every explanation of a rank starts from. */
export interface ScoredTable extends Scorable {
  readonly scores: TableScores;
  /** Points that units have beside the tree's score, such as bonuses less deductions (加减分); they stay as they are. */
  readonly beside?: ReadonlyMap<string, Decimal>;
}

/**
 * Scores a table and keeps both.
 *
 * @example
 * scoredTable({ scheme, table }).ok; // true
 */
export const scoredTable = (scorable: Scorable): Result<ScoredTable, readonly TableProblem[]> => {
  const scored = scoreTable(scorable.scheme, scorable.table, scorable.settleScore);
  return scored.ok ? ok({ ...scorable, scores: scored.value }) : scored;
};
