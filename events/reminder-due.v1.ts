import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, period, time } from './fields.ts';

/** A zone is to be reminded of a filing that it has not done (催报): so many working days before the deadline, or after it. */
export const reminderDue = defineEvent({
  type: 'reminder.due',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({
    zone: id,
    form: id,
    period,
    due: time,
    kind: z.enum(['T-7', 'T-3', 'T-1', 'T+1']),
  }),
  example: {
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025Q4',
    due: '2026-01-20T15:59:59.999Z',
    kind: 'T-3',
  },
});
