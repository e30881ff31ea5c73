import type { Plant } from './plant.ts';

/** See `wrong`. */
export const signedIsReminded: Plant = {
  name: 'signed-is-reminded',
  wrong: 'zones are reminded of what they signed off',
  ports: (ports, running) => ({
    ...ports,
    readRecord: async (key) => {
      const looks = running().step === 'schedule/tick' && key.pk.startsWith('FILING#');
      return looks ? undefined : ports.readRecord(key);
    },
  }),
};
