import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, runId, year } from './fields.ts';

/** The office's lead moved an evaluation on: feedback (反馈核对), approved (审定), publicised (公示) or circulated (通报). */
export const evaluationTransitioned = defineEvent({
  type: 'evaluation.transitioned',
  version: 1,
  queues: ['publishing', 'notice'],
  data: z.strictObject({
    evaluation: id,
    year,
    run: runId,
    to: z.enum(['feedback', 'approved', 'publicised', 'circulated']),
  }),
  example: {
    evaluation: 'evaluation-2025',
    year: 2025,
    run: 'run-2025-0123456789abcdef',
    to: 'circulated',
  },
});
