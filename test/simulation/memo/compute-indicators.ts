import { computeIndicators as compute, computeExact } from '../../../libs/domain/indicators/compute-indicators.ts';
import { freezeDeep } from './frozen.ts';
import { remember } from './remember.ts';

export { computeExact };

/** Computes the indicators of each table and totals once a process. */
export const computeIndicators = remember(
  (...args: Parameters<typeof compute>) => freezeDeep(compute(...args)),
  (filed, totals) => JSON.stringify([filed, totals]),
);
