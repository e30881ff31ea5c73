import type { Plant } from './plant.ts';

/** See `wrong`. */
export const wholeBatchAcknowledged: Plant = {
  name: 'whole-batch-acknowledged',
  wrong: 'every message of a batch is acknowledged, also those that failed',
  acknowledgesAll: true,
};
