import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, year } from './fields.ts';

/** A zone objected to what was fed back to it (提出异议). */
export const objectionSubmitted = defineEvent({
  type: 'objection.submitted',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ objection: id, zone: id, evaluation: id, year }),
  example: { objection: '2025-9a8b7c6d5e4f3a2b', zone: 'hangzhou', evaluation: 'evaluation-2025', year: 2025 },
});
