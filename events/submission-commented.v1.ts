import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/** The office accepted or returned a submission with comments on cells (审核批注): they are to stand in its annotated copy. */
export const submissionCommented = defineEvent({
  type: 'submission.commented',
  version: 1,
  queues: ['validation'],
  data: z.strictObject(submissionOfFiling),
  example: {
    submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025',
    attempt: 2,
  },
});
