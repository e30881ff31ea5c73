import { type Entity, entity } from './entity.ts';

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
