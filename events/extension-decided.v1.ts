import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, period, time } from './fields.ts';

/** The office decided a longer deadline (延期审批). */
export const extensionDecided = defineEvent({
  type: 'extension.decided',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ zone: id, form: id, period, until: time, decision: z.enum(['granted', 'refused']) }),
  example: {
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025Q4',
    until: '2026-01-23T15:59:59.999Z',
    decision: 'granted',
  },
});
