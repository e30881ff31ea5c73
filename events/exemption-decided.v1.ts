import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, year } from './fields.ts';

/** The determination of a case of error tolerance was recorded (容错认定). */
export const exemptionDecided = defineEvent({
  type: 'exemption.decided',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({
    exemption: id,
    zone: id,
    year,
    determination: z.enum(['exempt', 'mitigated', 'refused']),
  }),
  example: { exemption: '2025-9a8b7c6d5e4f3a2b', zone: 'hangzhou', year: 2025, determination: 'exempt' },
});
