import type { Plant } from './plant.ts';

/** See `wrong`. */
export const newestVersionCounts: Plant = {
  name: 'newest-version-counts',
  wrong: 'of a file that was posted twice, the time of reading counts, not that of the first stored version',
  ports: (ports) => ({
    ...ports,
    findFirstVersion: async (place) => {
      const first = await ports.findFirstVersion(place);
      const newest = await ports.getObject(place);
      return first && newest?.versionId ? { ...first, versionId: newest.versionId, storedAt: newest.storedAt } : first;
    },
  }),
};
