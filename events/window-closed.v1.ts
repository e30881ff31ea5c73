import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, period, time } from './fields.ts';

/** The window of a form and period closed (报送窗口关闭), for every zone. */
export const windowClosed = defineEvent({
  type: 'window.closed',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ form: id, period, due: time }),
  example: { form: 'indicator-data', period: '2025Q4', due: '2026-01-20T15:59:59.999Z' },
});
