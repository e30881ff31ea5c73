import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, ordinal, period } from './fields.ts';

/** The office recorded what departments settled of a period (部门核定数): zones confirm or explain what differs. */
export const authorityValuesRecorded = defineEvent({
  type: 'authority-values.recorded',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ period, department: id, version: ordinal }),
  example: { period: '2025', department: 'statistics', version: 1 },
});
