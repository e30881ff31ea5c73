import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id } from './fields.ts';

/** An export (批量导出) was asked for: the step makes its files. What it is of stands in its record. */
export const exportRequested = defineEvent({
  type: 'export.requested',
  version: 1,
  queues: ['export'],
  data: z.strictObject({ export: id }),
  example: { export: '0197a3c2-5d4e-7f60-8a1b-2c3d4e5f6071' },
});
