import type { ProvinceTotals } from '../domain/province-totals.ts';
import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { ListRecords } from './records.ts';

/** One version of a period's province totals, with who recorded it and when. */
export interface RecordedTotals {
  readonly period: string;
  readonly number: number;
  readonly totals: ProvinceTotals;
  readonly recorded: { readonly by: string; readonly at: string };
}

/** The current province totals (全省总量), by period. */
export const currentTotals: Entity<string, RecordedTotals> = entity({
  key: (period: string) => ({ table: 'portal', pk: `TOTALS#${period}`, sk: 'HEAD' }),
});

/** Every version of a period's totals: append-only. */
export const totalsVersions: Entity<{ period: string; number: number }, RecordedTotals> = entity({
  key: ({ period, number }) => ({
    table: 'portal',
    pk: `TOTALS#${period}`,
    sk: `V#${String(number).padStart(6, '0')}`,
  }),
});

/**
 * The totals that stood at a moment, or `undefined` where none had been recorded.
 *
 * @example
 * await readTotalsAsOf(listRecords, '2025', '2026-03-02T01:00:00.000Z');
 */
export const readTotalsAsOf = async (
  listRecords: ListRecords,
  period: string,
  moment: string,
): Promise<RecordedTotals | undefined> =>
  newestUntil(
    listRecords,
    { table: 'portal', pk: `TOTALS#${period}` },
    (record) => totalsVersions.of(record).value,
    ({ recorded }) => recorded.at <= moment,
  );
