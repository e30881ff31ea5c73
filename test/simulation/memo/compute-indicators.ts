import { computeIndicators as compute, computeExact } from '../../../libs/domain/indicators/compute-indicators.ts';
import { remember } from './remember.ts';

export { computeExact };

/** Computes the indicators of each table and totals once a process. */
export const computeIndicators = remember(compute, (filed, totals) => JSON.stringify([filed, totals]));
