import type { RegisteredZone, ZoneVersion } from '../../../libs/ports/registry.ts';
import type { SimWorld } from './sim-world.ts';

/** The zones that stood in the registry at a moment, by their versions. */
export const zonesAt = ({ records }: SimWorld, moment: string): readonly RegisteredZone[] => {
  const standing = new Map<string, ZoneVersion>();
  for (const { key, body } of records.all()) {
    if (key.table !== 'portal' || !key.pk.startsWith('ZONE#')) continue;
    const version = body as unknown as ZoneVersion;
    const before = standing.get(version.zone.id);
    if (version.registered.at > moment || (before && before.number > version.number)) continue;
    standing.set(version.zone.id, version);
  }
  return [...standing.values()].map(({ zone }) => zone);
};
