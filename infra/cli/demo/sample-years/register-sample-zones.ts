import { registered, reportsFor, type SampleZone } from '../../sample-year/zones.ts';
import { callApi } from '../call-api.ts';
import type { World } from '../world.ts';

/** The office registers the zones of the sample years, with their cohorts, groups and platforms. */
export const registerSampleZones = async (
  world: World,
  zones: readonly SampleZone[],
  years: readonly number[],
): Promise<void> => {
  for (const zone of zones) {
    const cohorts = years.filter((year) => reportsFor(zone, year));
    const path = `/v1/zones/${zone.id}`;
    const { name, subAreas } = registered(zone);
    const groups = Object.fromEntries(cohorts.map((year) => [year, zone.group]));
    const body = { name, subAreas, cohorts, groups };
    await callApi(world, { role: 'office', method: 'PUT', path, body, headers: { 'if-none-match': '*' } });
  }
};
