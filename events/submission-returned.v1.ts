import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/** The office returned a submission with a comment (退回): the zone repairs it and files again. */
export const submissionReturned = defineEvent({
  type: 'submission.returned',
  version: 1,
  queues: ['notice'],
  data: z.strictObject(submissionOfFiling),
  example: {
    submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025',
    attempt: 2,
  },
});
