import type { DecimalString } from '../domain/decimal.ts';
import type { Zone } from '../domain/zone.ts';
import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { ListRecords } from './records.ts';

/** A zone in the registry, with the years in whose cohort (参评范围) it stands. */
export interface RegisteredZone extends Zone {
  readonly cohorts: readonly number[];
  /** 所在市. */
  readonly city?: string;
  /** 批次, e.g. 第一批. */
  readonly batch?: string;
  /** 面积, square kilometres. */
  readonly areaKm2?: DecimalString;
  /** The document that founded it (设立文件), and from when it holds. */
  readonly founded?: { readonly document: string; readonly from: string };
  /** By year, the group (分组) in which it is ranked; none where zones are ranked together alone. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** One version of a zone's entry, with who registered it and when. */
export interface ZoneVersion {
  readonly number: number;
  readonly zone: RegisteredZone;
  readonly registered: { readonly by: string; readonly at: string };
}

const ZONES = 'ZONES';

/** The registry of zones (联动创新区名录), by id. */
export const zones: Entity<string, RegisteredZone> = entity({
  key: (id: string) => ({ table: 'portal', pk: ZONES, sk: id }),
});

const versionsOf = (zone: string): string => `ZONE#${zone}`;

/** Every version of a zone's entry: append-only. */
export const zoneVersions: Entity<{ zone: string; number: number }, ZoneVersion> = entity({
  key: ({ zone, number }) => ({
    table: 'portal',
    pk: versionsOf(zone),
    sk: `V#${String(number).padStart(6, '0')}`,
  }),
});

/** How many zones one reading takes; the province has eleven prefectures. */
const LIMIT = 1000;

/**
 * Every registered zone, by id.
 *
 * @example
 * (await readZones(listRecords)).map(({ id }) => id); // ['hangzhou', 'jiaxing', …]
 */
export const readZones = async (listRecords: ListRecords): Promise<readonly RegisteredZone[]> => {
  const { records } = await listRecords({ table: 'portal', pk: ZONES, limit: LIMIT });
  return records.map((record) => zones.of(record).value);
};

/**
 * The registry as it stood at a moment, by id: zones that were registered later are not in it, later changes are not
 * seen.
 *
 * @example
 * await readZonesAsOf(listRecords, '2026-03-02T01:00:00.000Z');
 */
export const readZonesAsOf = async (listRecords: ListRecords, moment: string): Promise<readonly RegisteredZone[]> => {
  const standing: RegisteredZone[] = [];
  for (const { id } of await readZones(listRecords)) {
    const zone = await readZoneAsOf(listRecords, id, moment);
    if (zone) standing.push(zone);
  }
  return standing;
};

/**
 * A zone's entry as it stood at a moment; undefined where it was not registered yet.
 *
 * @example
 * (await readZoneAsOf(listRecords, 'hangzhou', '2026-03-02T01:00:00.000Z'))?.cohorts; // [2025]
 */
export const readZoneAsOf = async (
  listRecords: ListRecords,
  id: string,
  moment: string,
): Promise<RegisteredZone | undefined> => {
  const version = await newestUntil(
    listRecords,
    { table: 'portal', pk: versionsOf(id) },
    (record) => zoneVersions.of(record).value,
    ({ registered }) => registered.at <= moment,
  );
  return version?.zone;
};
