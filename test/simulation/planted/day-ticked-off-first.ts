import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { sweeps } from '../../../libs/ports/calendar-duties.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const dayTickedOffFirst: Plant = {
  name: 'day-ticked-off-first',
  wrong: 'a day of reminders is ticked off before they are sent: a crash in between leaves zones without them',
  ports: (ports) => ({
    ...ports,
    readRecord: async (key) => {
      const found = await ports.readRecord(key);
      const date = shanghaiDate(ports.now());
      if (key.pk === 'SWEEPS' && key.sk === 'reminders' && String(found?.body['done']) !== date) {
        await ports.commit([sweeps.write('reminders', found?.version ?? 'absent', { done: date })]);
      }
      return found;
    },
  }),
};
