import type { Plant } from './plant.ts';

/** See `wrong`. */
export const trustingAnIndex: Plant = {
  name: 'trusting-an-index',
  wrong: 'a submission is looked up in the index of its period, as if what is not listed there were not there',
  ports: (ports) => ({
    ...ports,
    readRecord: async (key) => {
      if (key.table !== 'intake' || key.sk !== 'STATE') return ports.readRecord(key);
      const { records } = await ports.listIndex({ table: 'intake', index: 'listed', pk: 'PERIOD#2025', limit: 1000 });
      return records.find((record) => record.key.pk === key.pk);
    },
  }),
};
