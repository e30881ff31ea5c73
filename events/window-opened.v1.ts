import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, period, time } from './fields.ts';

/** The window of a form and period opened (报送窗口开放), for every zone. */
export const windowOpened = defineEvent({
  type: 'window.opened',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ form: id, period, due: time }),
  example: { form: 'indicator-data', period: '2025Q4', due: '2026-01-20T15:59:59.999Z' },
});
