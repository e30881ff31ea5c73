import type { Plant } from './plant.ts';

/** See `wrong`. */
export const clockReadInStep: Plant = {
  name: 'clock-read-in-step',
  wrong: 'the annual schedule goes by the clock, not by its scheduled time',
  scheduledTime: (_scheduledTime, now) => now,
};
