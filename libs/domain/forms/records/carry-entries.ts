import { canonicalJson } from '../../digest.ts';
import type { OfficeEntry } from '../../office-entry.ts';
import type { OfficeRow } from './office-rows.ts';
import type { RecordRow } from './record-table.ts';

/** An earlier attempt as the office left it: its rows and what was entered beside them. */
export interface DecidedAttempt {
  /** 1, 2, … */
  readonly attempt: number;
  readonly rows: readonly OfficeRow[];
  readonly entries: readonly OfficeEntry[];
}

/**
 * What the office entered beside an earlier attempt and still holds for a new one (沿用): of each row of the same name that says
 * the same in every column, whatever its running number. Each says beside which attempt it was entered, by whom and when; rows
 * that changed are open again.
 *
 * @example
 * carriedEntries([], { attempt: 1, rows: [], entries: [] }); // []
 */
export const carriedEntries = (
  rows: readonly OfficeRow[],
  { attempt, rows: before, entries }: DecidedAttempt,
): readonly OfficeEntry[] => {
  const decided = new Map(before.map((row) => [row.name, row]));
  return rows.flatMap(({ name, row, columns }) => {
    const earlier = decided.get(name);
    if (!earlier || contentOf(earlier.row) !== contentOf(row)) return [];
    return columns.flatMap(({ field }) => {
      const entry = entries.find((one) => one.row === name && one.field === field);
      return entry ? [{ carriedFrom: attempt, ...entry }] : [];
    });
  });
};

/** A running number says where a row stands, not what it says. */
const contentOf = ({ cells }: RecordRow): string =>
  canonicalJson(
    Object.entries(cells)
      .filter(([field, { value }]) => field !== 'seq' && value !== null)
      .map(([field, { value }]) => [field, value] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
