import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, runId, year } from './fields.ts';

/** The report of a circulated evaluation was released (发布): whoever could read nothing before can read it now. */
export const reportPublished = defineEvent({
  type: 'report.published',
  version: 1,
  queues: ['notice'],
  data: z.strictObject({ evaluation: id, year, run: runId }),
  example: { evaluation: 'evaluation-2025', year: 2025, run: 'run-2025-0123456789abcdef' },
});
