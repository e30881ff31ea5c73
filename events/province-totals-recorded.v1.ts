import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { ordinal, period } from './fields.ts';

/** The office entered a version of the province totals (全省总量), the denominators of the shares of a period. */
export const provinceTotalsRecorded = defineEvent({
  type: 'province-totals.recorded',
  version: 1,
  queues: ['indicator'],
  data: z.strictObject({ period, version: ordinal }),
  example: { period: '2025', version: 1 },
});
