import { SENT } from '../../../libs/ports/unit-of-work.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const lostForGood: Plant = {
  name: 'lost-for-good',
  wrong: 'the tick does not look at what came of the events that were sent',
  ports: (ports) => ({
    ...ports,
    listIndex: async (query) => (query.pk === SENT ? { records: [] } : ports.listIndex(query)),
  }),
};
