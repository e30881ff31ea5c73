import type { OfficeEntry } from '../../office-entry.ts';
import type { RecordTable } from '../records/record-table.ts';
import { reformReplicationOffice } from './office-columns.ts';
import type { ReplicationReview } from './replication-rate.ts';

/**
 * What the office decided on the items of a filing, by its entries: it approved (同意) or it did not. What it has not decided
 * on yet neither counts as replicated nor is excused.
 *
 * @example
 * reviewByEntries({ version: 1, sheets: {}, statements: {} }, []).excuses(item, row); // false
 */
export const reviewByEntries = (table: RecordTable, entries: readonly OfficeEntry[]): ReplicationReview => {
  const rows = table.sheets[reformReplicationOffice.sheet] ?? [];
  const names = reformReplicationOffice.rowNames(rows);
  const nameOf = new Map(rows.map((row, at) => [row, names[at]]));
  const approvedIn = (column: string) =>
    new Set(entries.filter(({ field, value }) => field === column && value === '同意').map(({ row }) => row));
  const [confirmed, excused] = [approvedIn('evidenceConfirmed'), approvedIn('approval')];
  return {
    confirms: (_item, row) => confirmed.has(nameOf.get(row) ?? ''),
    excuses: (_item, row) => excused.has(nameOf.get(row) ?? ''),
  };
};
