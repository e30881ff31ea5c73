import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/** The files of a submission are stored and have a receipt (回执): validation may begin. */
export const submissionReceived = defineEvent({
  type: 'submission.received',
  version: 1,
  queues: ['validation'],
  data: z.strictObject(submissionOfFiling),
  example: {
    submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025',
    attempt: 1,
  },
});
