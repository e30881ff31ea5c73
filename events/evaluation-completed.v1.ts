import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, runId, year } from './fields.ts';

/** A run of an evaluation is stored: its provisional results (初步结果) can be drafted into a report. */
export const evaluationCompleted = defineEvent({
  type: 'evaluation.completed',
  version: 1,
  queues: ['publishing', 'notice'],
  data: z.strictObject({ evaluation: id, year, run: runId }),
  example: { evaluation: 'evaluation-2025', year: 2025, run: 'run-2025-0123456789abcdef' },
});
