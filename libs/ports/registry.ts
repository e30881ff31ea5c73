import type { Zone } from '../domain/zone.ts';
import { type Entity, entity } from './entity.ts';
import type { ListRecords } from './records.ts';

/** A zone in the registry, with the years in whose cohort (参评范围) it stands. */
export interface RegisteredZone extends Zone {
  readonly cohorts: readonly number[];
}

const ZONES = 'ZONES';

/** The registry of zones (联动创新区名录), by id. */
export const zones: Entity<string, RegisteredZone> = entity({
  key: (id: string) => ({ table: 'portal', pk: ZONES, sk: id }),
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
