import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, year } from './fields.ts';

/** The office's lead decided an objection (复核): upheld or rejected. */
export const objectionDecided = defineEvent({
  type: 'objection.decided',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({
    objection: id,
    zone: id,
    evaluation: id,
    year,
    decision: z.enum(['upheld', 'rejected']),
  }),
  example: {
    objection: '2025-9a8b7c6d5e4f3a2b',
    zone: 'hangzhou',
    evaluation: 'evaluation-2025',
    year: 2025,
    decision: 'upheld',
  },
});
