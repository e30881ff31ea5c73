import { type CountedGap, countedGap, type GapKey, type GapVersion } from '../domain/gaps/gap-reason.ts';
import { type Entity, entity } from './entity.ts';
import { listAll } from './list-all.ts';
import { newestUntil } from './newest-until.ts';
import type { ListRecords } from './records.ts';

/** Partition that holds what was said of a year's gaps: few, so that a run reads them together. */
export const gapReasonsPartition = (year: number | string): string => `GAPS#${year}`;

/** What the places of those that stand begin with, of every zone or of one. */
export const standingGaps = (zone?: string): string => (zone === undefined ? 'HEAD#' : `HEAD#${zone}#`);

const versionsOf = ({ zone, indicator }: Omit<GapKey, 'year'>): string => `V#${zone}#${indicator}#`;

/** What stands of a gap (缺项原因确认), by zone, year and indicator. */
export const currentGapReasons: Entity<GapKey, GapVersion> = entity({
  key: ({ zone, year, indicator }) => ({
    table: 'ranking',
    pk: gapReasonsPartition(year),
    sk: `${standingGaps(zone)}${indicator}`,
  }),
});

/** Every version of what was said of a gap: append-only. */
export const gapReasonVersions: Entity<GapKey & { readonly number: number }, GapVersion> = entity({
  key: (of) => ({
    table: 'ranking',
    pk: gapReasonsPartition(of.year),
    sk: `${versionsOf(of)}${String(of.number).padStart(6, '0')}`,
  }),
});

/**
 * The newest versions of what was said of a gap, the newest first, at most `limit`.
 *
 * @example
 * await readGapReasonVersions(listRecords, { zone: 'lishui', year: 2025, indicator: 'fdiGrowth' }, 20);
 */
export const readGapReasonVersions = async (
  listRecords: ListRecords,
  of: GapKey,
  limit: number,
): Promise<readonly GapVersion[]> => {
  const pk = gapReasonsPartition(of.year);
  const page = await listRecords({ table: 'ranking', pk, prefix: versionsOf(of), backward: true, limit });
  return page.records.map((record) => gapReasonVersions.of(record).value);
};

/**
 * The version that stood at a moment (RFC 3339, UTC); undefined where nobody had said anything.
 *
 * @example
 * (await readGapReasonAsOf(listRecords, { zone: 'lishui', year: 2025, indicator: 'fdiGrowth' }, moment))?.number; // 1
 */
export const readGapReasonAsOf = (
  listRecords: ListRecords,
  of: GapKey,
  moment: string,
): Promise<GapVersion | undefined> =>
  newestUntil(
    listRecords,
    { table: 'ranking', pk: gapReasonsPartition(of.year), prefix: versionsOf(of) },
    (record) => gapReasonVersions.of(record).value,
    ({ entered }) => entered.at <= moment,
  );

/**
 * The reasons of a year that stood confirmed at a moment (RFC 3339, UTC), in the order of zones and indicators; those that were taken
 * back are left out.
 *
 * @example
 * (await readGapReasonsAsOf(listRecords, 2025, '2026-03-02T01:00:00.000Z')).map(({ indicator }) => indicator);
 */
export const readGapReasonsAsOf = async (
  listRecords: ListRecords,
  year: number,
  moment: string,
): Promise<readonly CountedGap[]> => {
  const records = await listAll(listRecords, { table: 'ranking', pk: gapReasonsPartition(year), prefix: 'V#' });
  const stood = new Map<string, GapVersion>();
  for (const version of records.map((record) => gapReasonVersions.of(record).value)) {
    // In the order of versions, so that the last one that is not too late is the one that stood.
    if (version.entered.at <= moment) stood.set(versionsOf(version.of), version);
  }
  return [...stood.values()].flatMap((version) => countedGap(version) ?? []);
};
