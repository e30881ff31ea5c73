import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { ListRecords } from './records.ts';

/** What a zone's indicators of a period were computed from, and where the values are stored. */
export interface IndicatorRecord {
  readonly zone: string;
  readonly period: string;
  /** The submission: the accepted one, or else the newest valid one. */
  readonly submission: string;
  readonly basis: 'accepted' | 'valid';
  readonly totalsVersion: number | null;
  /** Key of the object with the values and their lineage. */
  readonly values: string;
  readonly synthetic?: true;
}

/** A zone's current indicators (指标), by zone and period; listed by period. */
export const indicatorRecords: Entity<{ zone: string; period: string }, IndicatorRecord> = entity({
  key: ({ zone, period }) => ({ table: 'indicators', pk: `ZONE#${zone}`, sk: `PERIOD#${period}` }),
  listed: ({ zone, period }) => ({ pk: `PERIOD#${period}`, sk: zone }),
});

/** One version of a zone's indicators, and when it was computed (RFC 3339, UTC). */
export interface IndicatorVersion extends IndicatorRecord {
  readonly at: string;
}

/** Every version of them: append-only. */
export const indicatorVersions: Entity<{ zone: string; period: string; number: number }, IndicatorVersion> = entity({
  key: ({ zone, period, number }) => ({
    table: 'indicators',
    pk: `ZONE#${zone}`,
    sk: `${versionsOf(period)}${String(number).padStart(6, '0')}`,
  }),
});

const versionsOf = (period: string): string => `V#${period}#`;

/**
 * A zone's indicators of a period as they had been computed by a moment (RFC 3339, UTC); undefined where there were none.
 *
 * @example
 * (await readIndicatorsAsOf(listRecords, { zone: 'hangzhou', period: '2025' }, '2026-03-02T01:00:00.000Z'))?.values;
 */
export const readIndicatorsAsOf = (
  listRecords: ListRecords,
  { zone, period }: { readonly zone: string; readonly period: string },
  moment: string,
): Promise<IndicatorVersion | undefined> =>
  newestUntil(
    listRecords,
    { table: 'indicators', pk: `ZONE#${zone}`, prefix: versionsOf(period) },
    (record) => indicatorVersions.of(record).value,
    ({ at }) => at <= moment,
  );
