import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, period, time } from './fields.ts';

/** A longer deadline was proposed (申请或建议延期): by a zone, or by the system where it was degraded near the deadline. */
export const extensionProposed = defineEvent({
  type: 'extension.proposed',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ zone: id, form: id, period, until: time }),
  example: { zone: 'hangzhou', form: 'indicator-data', period: '2025Q4', until: '2026-01-23T15:59:59.999Z' },
});
