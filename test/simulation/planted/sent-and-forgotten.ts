import { Unavailable } from '../../../libs/ports/failures.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const sentAndForgotten: Plant = {
  name: 'sent-and-forgotten',
  wrong: 'an event whose sending failed is marked as sent',
  ports: (ports) => ({
    ...ports,
    sendMessages: async (...message) => {
      try {
        await ports.sendMessages(...message);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
      }
    },
  }),
};
